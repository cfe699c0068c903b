#!/bin/sh
# Prints the text of the memo: the first five titles of a feed (RSS or Atom), read with python3's XML library.
export FEED="${FEED:-https://news.example.com/rss}"
exec python3 -X utf8 - <<'END'
import html, os, re, sys, urllib.request, xml.etree.ElementTree as ET

def decoded(data, served_as):
    declared = re.match(rb'''\s*<\?xml[^>]*encoding=["']([\w.-]+)''', data)
    names = [declared and declared[1].decode(), 'utf-8-sig', served_as, 'cp949', 'utf-16']
    for name in filter(None, names):
        try:
            return data.decode(name).strip('\ufeff \t\r\n')
        except (LookupError, UnicodeError):
            pass  # not in this encoding
    sys.exit('the feed is in an unknown encoding')

def plain(title):
    while title != (title := html.unescape(title)):
        pass  # some feeds escape twice
    title = re.sub(r'<br\b[^<>]*>', ' ', title)
    return ' '.join(re.sub(r'</?(?:a|b|em|font|i|span|strong)\b[^<>]*>', '', title).split())

try:
    request = urllib.request.Request(os.environ['FEED'], headers={'User-Agent': 'Mozilla/5.0'})
    with urllib.request.urlopen(request, timeout=20) as response:
        text = decoded(response.read(), response.headers.get_content_charset())
    # XML does not know entities such as &middot;, so all of them are left to plain().
    feed = ET.fromstring(re.sub('[\0-\b\v\f\x0e-\x1f]', '', text).replace('&', '&amp;'))
except (OSError, ValueError, ET.ParseError) as error:
    sys.exit(f'{os.environ["FEED"]}: {error}')

items = [item for item in feed.iter() if re.search(r'(^|})(item|entry)$', item.tag)]
found = [title for item in items for title in item.findall(re.sub(r'\w+$', 'title', item.tag))]
titles = [plain(''.join(title.itertext())) for title in found or feed.findall('title')]
print(*[title for title in titles if title][:5], sep='\n')
END
