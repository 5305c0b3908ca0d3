"""What clients of HRMOS that exist in public get from kintai-sandbox.

Each is played with the library that such clients use, as it is known to call: what works at HRMOS
must work here, and what HRMOS refuses or ignores must be refused or ignored.
"""

import base64

import requests


def encoded(text):
    return base64.b64encode(text.encode()).decode()


class Client:
    """Requests of one client; what differs from what was expected gathers in `faults`."""

    def __init__(self, base):
        self.base = base
        self.session = requests.Session()
        self.faults = []

    def expect(self, what, found, wanted):
        if found != wanted:
            self.faults.append(f"{what}: {found}, not {wanted}")

    def ask(self, path, status, authorization=None, method="GET", **more):
        headers = {"Content-Type": "application/json", **more.pop("headers", {})}
        if authorization:
            headers["Authorization"] = authorization
        answer = self.session.request(
            method, self.base + path, headers=headers, timeout=60, **more)
        self.expect(f"{method} {path} as {authorization.split()[0] if authorization else 'nobody'}",
                    answer.status_code, status)
        if answer.status_code >= 400:
            body = answer.json()
            self.expect("error body", sorted(body), ["code", "message"])
        return answer

    def token(self, key):
        body = self.ask("/authentication/token", 200, f"Basic {key}").json()
        self.expect("token", (len(body["token"]), body["token"].isalnum()), (24, True))
        return body["token"]


def whole_loop(client, key):
    """The key as shown, `Token`, pages until X-Total-Page, as most do; then the token is destroyed."""
    token = "Token " + client.token(key)
    people, page = [], 1
    while True:
        answer = client.ask("/users", 200, token, params={"limit": 25, "page": page})
        people += answer.json()
        if page >= int(answer.headers["X-Total-Page"]):
            break
        page += 1
    client.expect("people", len({one["id"] for one in people}), int(answer.headers["X-Total-Count"]))
    client.expect("pages", page, 3)
    client.expect("beyond the end", client.ask(
        "/users", 200, token, params={"limit": 25, "page": 99}).json(), [])
    client.ask("/authentication/postpone", 200, token, "PUT")
    client.ask("/authentication/destroy", 200, token, "DELETE")
    client.ask("/users", 401, token)


def links(client, key):
    """Follows `Link`, which the library reads by itself."""
    token = "Token " + client.token(key)
    answer = client.ask("/work_outputs/daily/2026-10-05?limit=20", 200, token)
    days = answer.json()
    while "next" in answer.links:
        path = answer.links["next"]["url"].removeprefix(client.base)
        answer = client.ask(path, 200, token)
        days += answer.json()
    client.expect("days", len({one["user_id"] for one in days}), int(answer.headers["X-Total-Count"]))


def headers_for_pages(client, key):
    """Sends `limit` and `page` as headers: HRMOS takes no notice, and 25 come, again and again."""
    token = "Token " + client.token(key)
    first = client.ask("/users", 200, token, headers={"limit": "100", "page": "1"})
    second = client.ask("/users", 200, token, headers={"limit": "100", "page": "2"})
    client.expect("items", len(first.json()), 25)
    client.expect("second page", second.json(), first.json())


def large_limit(client, key):
    """Asks for 200 a page, which most likely counts as 100."""
    token = "Token " + client.token(key)
    answer = client.ask("/work_outputs/daily/2026-10-05", 200, token, params={"limit": 200})
    client.expect("pages", answer.headers["X-Total-Page"], "1")


def colon_and_second_base64(client, key):
    """`key:` or the key, encoded once more: 401."""
    client.ask("/authentication/token", 401, "Basic " + encoded(key + ":"))
    client.ask("/authentication/token", 401, "Basic " + encoded(key))
    client.ask("/authentication/token", 401, f"Basic {key}:")
    # What the library makes of a user and a password.
    client.ask("/authentication/token", 401, None, auth=(key, ""))


def bearer(client, key):
    """`Bearer` before the token: refused, unless the sandbox is told otherwise."""
    client.ask("/users", 401, "Bearer " + client.token(key))


def made_up_interface(client, key):
    """A base and a header that are no part of HRMOS's API."""
    origin = client.base.split("/api/")[0]
    answer = client.session.get(
        origin + "/kintai/v1/employees", headers={"X-API-KEY": key}, timeout=60)
    client.expect("made-up path", answer.status_code, 404)
    client.ask("/users", 401, None, headers={"X-API-KEY": key})


def month_by_person(client, key):
    """A month of one person, and the closing status month by month."""
    token = "Token " + client.token(key)
    one = client.ask("/users", 200, token, params={"limit": 1}).json()[0]
    days = client.ask("/work_outputs/monthly/2026-10", 200, token,
                      params={"user_id": one["id"], "limit": 100}).json()
    client.expect("others' days", {day["user_id"] for day in days} - {one["id"]}, set())
    counts = [
        int(client.ask("/work_output_months/monthly/2026-10", 200, token,
                       params={"status": status}).headers["X-Total-Count"])
        for status in ["0", "1", "2", "3", "99", "0,1,2,3,99"]
    ]
    client.expect("closings", sum(counts[:-1]), counts[-1])


CLIENTS = [
    whole_loop, links, headers_for_pages, large_limit, colon_and_second_base64, bearer,
    made_up_interface, month_by_person,
]


def answers(address, key):
    """Yields each client with what it got that it shouldn't."""
    for play in CLIENTS:
        client = Client(f"{address}/api/example/v1")
        play(client, key)
        yield f"sandbox: {play.__name__}", client.faults
