"""One page in headless Chromium, as a test sees it."""

import base64
import json
import os
import time

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service


def start():
    options = Options()
    options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    # In a container there is no user to sandbox for; the page is our own and has no network.
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                     "--disable-dev-shm-usage", "--disable-background-networking"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(
        options=options, service=Service(os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver")))
    driver.set_page_load_timeout(60)
    return driver


def show(driver, path, width=1280, theme="light", media="", script=True):
    """Opens a page; returns the seconds until it was there and drawn."""
    driver.get_log("browser"), driver.get_log("performance")
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not script})
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"media": media, "features": [{"name": "prefers-color-scheme", "value": theme}]})
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 844, "deviceScaleFactor": 1, "mobile": width < 500})
    began = time.monotonic()
    driver.get(path if "://" in path else "file://" + path)
    if script:
        # What is on the screen is laid out in the first frame and drawn in the second.
        driver.execute_async_script(
            "const done = arguments[0];"
            "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))")
    return time.monotonic() - began


def lay_out_everything(driver):
    """Parts below the screen aren't laid out until somebody goes there; a test looks at them too."""
    driver.execute_script(
        "const style = document.createElement('style');"
        "style.textContent = '*{content-visibility:visible!important}'; document.head.append(style);")


def requests(driver):
    """Whatever the page asked the network for."""
    asked = []
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            url = message["params"]["request"]["url"]
            if not url.startswith(("file:", "data:")):
                asked.append(url)
    return asked


def complaints(driver):
    return [entry["message"] for entry in driver.get_log("browser")]


def screenshot(driver, path, width, height=4000):
    full = driver.execute_script("return document.documentElement.scrollHeight")
    taken = driver.execute_cdp_cmd(
        "Page.captureScreenshot",
        {"captureBeyondViewport": True,
         "clip": {"x": 0, "y": 0, "width": width, "height": min(full, height), "scale": 1}})
    with open(path, "wb") as file:
        file.write(base64.b64decode(taken["data"]))


def print_pdf(driver, path):
    printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    with open(path, "wb") as file:
        file.write(base64.b64decode(printed["data"]))
