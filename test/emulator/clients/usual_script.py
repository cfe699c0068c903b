"""The script that people write: keep the tokens in a file, refresh, send, wait, and again.

Usage: usual_script.py AUTH_ORIGIN API_ORIGIN REST_API_KEY CLIENT_SECRET COUNT < REDIRECT_ADDRESS
"""
import json
import sys
from urllib.parse import parse_qs, urlsplit

import requests

AUTH, API, KEY, SECRET, COUNT = sys.argv[1:6]
REDIRECT_URI = "https://example.com/oauth"
TOKEN_FILE = "kakao_code.json"


def token_request(**fields):
    form = {"client_id": KEY, "client_secret": SECRET, **fields}
    answer = requests.post(f"{AUTH}/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    return answer.json()


def save(tokens):
    with open(TOKEN_FILE, "w") as file:
        json.dump(tokens, file)


def log_in(redirect):
    code = parse_qs(urlsplit(redirect).query)["code"][0]
    save(token_request(grant_type="authorization_code", code=code, redirect_uri=REDIRECT_URI))


def refresh():
    with open(TOKEN_FILE) as file:
        tokens = json.load(file)
    tokens.update(token_request(grant_type="refresh_token", refresh_token=tokens["refresh_token"]))
    save(tokens)
    return tokens["access_token"]


def send(text):
    template = {
        "object_type": "text",
        "text": text,
        "link": {"web_url": "https://example.com", "mobile_web_url": "https://example.com"},
        "button_title": "확인",
    }
    answer = requests.post(
        f"{API}/v2/api/talk/memo/default/send",
        headers={"Authorization": "Bearer " + refresh()},
        data={"template_object": json.dumps(template)},
        timeout=30,
    )
    print(answer.status_code, answer.json().get("result_code"))


log_in(sys.stdin.readline().strip())
for number in range(int(COUNT)):
    send(f"새 글 {number}")
