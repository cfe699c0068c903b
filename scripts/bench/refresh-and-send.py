# A typical script for cron: refreshes, then sends. `npm run bench` compares it with `kakao-tui send`.
import json
import os
import sys

import requests

path = sys.argv[1]
with open(path) as file:
    tokens = json.load(file)

form = {
    "grant_type": "refresh_token",
    "client_id": os.environ["KAKAO_REST_API_KEY"],
    "client_secret": os.environ["KAKAO_CLIENT_SECRET"],
    "refresh_token": tokens["refresh_token"],
}
answer = requests.post(os.environ["KAKAO_AUTH_ORIGIN"] + "/oauth/token", data=form)
answer.raise_for_status()
tokens.update(answer.json())
with open(path, "w") as file:
    json.dump(tokens, file)

link = {"web_url": "https://example.com", "mobile_web_url": "https://example.com"}
template = {"object_type": "text", "text": "측정하는 메모", "link": link}
answer = requests.post(
    os.environ["KAKAO_API_ORIGIN"] + "/v2/api/talk/memo/default/send",
    headers={"Authorization": "Bearer " + tokens["access_token"]},
    data={"template_object": json.dumps(template)},
)
answer.raise_for_status()
