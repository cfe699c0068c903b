#!/bin/sh
# Prints the text of the memo: the first five titles of a feed (RSS or Atom), read with python3's XML library.
export FEED="${FEED:-https://news.example.com/rss}"
exec python3 -X utf8 - <<'END'
import html, http.client, os, re, sys, urllib.request, xml.etree.ElementTree as ET, zlib

def decoded(data, served_as):
    declared = re.search(rb'''<\?xml[^>]*encoding=["']([\w.-]+)''', data)
    wide = {b'\xff\xfe': 'utf-16', b'\xfe\xff': 'utf-16', b'<\0': 'utf-16-le', b'\0<': 'utf-16-be'}
    names = [name for name in (declared and declared[1].decode(), served_as, 'cp949') if name]
    names.sort(key=lambda name: bool(re.match('(?i)iso|latin|us-ascii|windows-1', name)))  # often a wrong default
    for name in [wide.get(data[:2], 'utf-8-sig'), *names]:
        try:
            return data.decode(name)
        except (LookupError, UnicodeError):
            pass  # not in this encoding
    raise ValueError('the feed is in an unknown encoding')

def root(text):
    # Warnings of the server may be around it. Without its end the feed is cut off.
    found = re.search(r'<((?:\w+:)?(?:rss|feed|RDF))\b.*</\1\s*>', text, re.DOTALL)
    if not found:
        raise ValueError('no whole RSS or Atom feed')
    # XML does not know entities such as &middot;, so all of them are left to plain(); nor a < in a text.
    safe = re.sub('[\0-\b\v\f\x0e-\x1f\ufffe\uffff]', '', found[0]).replace('&', '&amp;')
    return ET.fromstring(re.sub(r'<(?![A-Za-z_/!?])', '&lt;', safe))

def plain(title):
    while title != (title := html.unescape(title)):
        pass  # some feeds escape twice
    title = re.sub(r'<br\b[^<>]*>', ' ', title)
    return ' '.join(re.sub(r'</?(?:a|b|em|font|i|span|strong)\b[^<>]*>', '', title).split())

try:
    request = urllib.request.Request(os.environ['FEED'], headers={'User-Agent': 'Mozilla/5.0'})
    with urllib.request.urlopen(request, timeout=20) as response:
        data, headers = response.read(), response.headers
    if data[:2] == b'\x1f\x8b' or headers.get('Content-Encoding') in ('gzip', 'deflate'):
        data = zlib.decompress(data, 47)  # gzip or zlib
    feed = root(decoded(data, headers.get_content_charset()))
except (OSError, ValueError, http.client.HTTPException, zlib.error, ET.ParseError) as error:
    sys.exit(f'{os.environ["FEED"]}: {error}')

items = [item for item in feed.iter() if re.search(r'(^|})(item|entry)$', item.tag)]
found = [title for item in items for title in item.findall(re.sub(r'\w+$', 'title', item.tag))]
titles = [plain(''.join(title.itertext())) for title in found or feed.findall('title')]
print(*[title for title in titles if title][:5], sep='\n')
END
