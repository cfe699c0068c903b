#!/bin/sh
# Prints the text of the memo: the first five titles of a feed (RSS or Atom), read with python3's XML library.
export FEED="${FEED:-https://news.example.com/rss}"
exec python3 -X utf8 - <<'END'
import html, http.client, os, re, sys, urllib.request, xml.etree.ElementTree as ET, zlib

html_tags = 'a|b|br|em|font|hr|i|img|p|span|strong'

def joined(pair):
    units = [int(unit, 16 if pair[1] else 10).to_bytes(2, 'big') for unit in (pair[2], pair[3])]
    return b''.join(units).decode('utf-16-be', 'ignore')

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
    # Some sites cut a title within a character.
    texts = [data.decode(name, 'replace') for name in ('utf-8', 'cp949')]
    text = min(texts, key=lambda one: one.count('\ufffd'))
    if text.count('\ufffd') > 9:
        raise ValueError('the feed is in an unknown encoding')
    return text

def root(text):
    # Warnings of the server may be around it. Without its end the feed is cut off.
    found = re.search(r'<((?:\w+:)?(?:rss|feed|RDF))\b.*</\1\s*>', text, re.DOTALL)
    if not found:
        raise ValueError('no whole RSS or Atom feed')
    # XML does not know entities such as &middot;, so all of them are left to plain(); nor a < in a text.
    safe = re.sub('[\0-\b\v\f\x0e-\x1f\ufffe\uffff]', '', found[0]).replace('&', '&amp;')
    # Tags of HTML may not be closed.
    safe = re.sub(fr'<(?![A-Za-z_/!?])|<(?=/?(?:{html_tags})(?![\w:.-]))', '&lt;', safe)
    used = re.findall(r'(?:</?|\s)([A-Za-z_][\w.-]*):[\w.-]+(?=[\s=/>])', safe, re.ASCII)
    unknown = {*used} - {'xml', 'xmlns', *re.findall(r'\bxmlns:([\w.-]+)', safe)}
    names = ''.join(f' xmlns:{name}="{name}"' for name in unknown)
    return ET.fromstring(re.sub(r'^<[\w:]+', lambda name: name[0] + names, safe))

def plain(title):
    # An emoji may be two numbers, those of UTF-16.
    title = re.sub(r'(?i)&(?:amp;)*#(x?)(d[89ab]..|5[56]...);&(?:amp;)*#x?(d[c-f]..|5[67]...);', joined, title)
    while title != (title := html.unescape(title)):
        pass  # some feeds escape twice
    title = re.sub(r'<br\b[^<>]*>', ' ', title)
    return ' '.join(re.sub(fr'</?(?:{html_tags})\b[^<>]*>|\ufffd', '', title).split())

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
