"""A proxy on a loopback port that spoils answers of the service behind it, from some request on or once."""

from __future__ import annotations

import http.client
import socket
import socketserver
import struct
import threading
import time

# What comes in place of an answer, or of a connection.
RESET, CUT, SILENT, EMPTY, HTML, BROKEN = (
    "connection reset", "answer cut", "no answer", "empty answer", "a page for an answer",
    "broken JSON")
FAULTS = [RESET, CUT, SILENT, EMPTY, HTML, BROKEN, "401", "403", "404", "429",
          "500", "503"]


class Proxy:
    """Forwards each request to a port, but those that `spoils` says."""

    def __init__(self, port: int):
        self.port_behind = port
        self.count = 0
        self.fault: str | None = None
        self.at = 0
        self.is_once = False
        self.spoilt = 0
        # What was sent in requests that arrived and whose answers were cut.
        self.unanswered: list[bytes] = []
        self._counting = threading.Lock()
        proxy = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                try:
                    proxy._answer(self.request)
                except (OSError, http.client.HTTPException):
                    # The service behind has cut or reset it; so do we.
                    pass

        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = True
            request_queue_size = 64

        self.server = Server(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def __enter__(self) -> "Proxy":
        return self

    def __exit__(self, *_) -> None:
        self.server.shutdown()
        self.server.server_close()

    def begin(self, fault: str | None, at: int = 1, is_once: bool = False) -> None:
        """Counts requests from one again and spoils the `at`-th, and unless once all after it.

        What was sent before and not answered stays known.
        """
        self.count, self.spoilt, self.fault, self.at, self.is_once = 0, 0, fault, at, is_once

    def _spoils(self) -> bool:
        with self._counting:
            self.count += 1
            if self.fault is None or self.count < self.at:
                return False
            if self.is_once and self.spoilt:
                return False
            self.spoilt += 1
            return True

    def _answer(self, client: socket.socket) -> None:
        client.settimeout(30)
        data = b""
        while b"\r\n\r\n" not in data:
            more = client.recv(65536)
            if not more:
                return
            data += more
        head, body = data.split(b"\r\n\r\n", 1)
        first, *lines = head.decode("latin-1").split("\r\n")
        method, path, _ = first.split(" ", 2)
        headers = dict(line.split(": ", 1) for line in lines if ": " in line)
        length = int(next((v for k, v in headers.items() if k.lower() == "content-length"), 0))
        while len(body) < length:
            body += client.recv(65536)
        is_spoilt = self._spoils()
        # A cut answer is that of a request that has arrived.
        if is_spoilt and self.fault != CUT:
            return self._spoil(client)
        behind = http.client.HTTPConnection("127.0.0.1", self.port_behind, timeout=30)
        behind.request(method, path, body if length else None, headers)
        answer = behind.getresponse()
        content = answer.read()
        head = f"HTTP/1.1 {answer.status} {answer.reason}\r\n" + "".join(
            f"{k}: {v}\r\n" for k, v in answer.getheaders()
            if k.lower() not in ("transfer-encoding", "connection", "content-length"))
        whole = (head + f"Content-Length: {len(content)}\r\nConnection: close\r\n\r\n").encode(
            "latin-1") + content
        if is_spoilt:
            self.unanswered.append(body)
            whole = whole[:len(whole) - len(content) // 2 - 1]
        client.sendall(whole)

    def _spoil(self, client: socket.socket) -> None:
        """Gives something else for an answer, or nothing."""
        fault = self.fault
        if fault == RESET:
            # A reset instead of an orderly end.
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            client.close()
            return
        if fault == SILENT:
            time.sleep(4)
            return
        if fault == HTML:
            kind, status, body = "text/html", "200 OK", b"<html><body>Maintenance</body></html>"
        elif fault == BROKEN:
            kind, status, body = "application/json", "200 OK", b'[{"id": 1, '
        elif fault == EMPTY:
            kind, status, body = "application/json", "200 OK", b""
        else:
            kind, status, body = "application/json", f"{fault} Fault", b'{"message": "fault"}'
        client.sendall(
            f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
            "Connection: close\r\n\r\n".encode() + body)
