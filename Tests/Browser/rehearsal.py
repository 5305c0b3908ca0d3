"""A first-time user's way with the stand-ins: from `init` to a timesheet that is right."""

import csv
import io
import os
import re
import shutil
import subprocess

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

import company
import page

TODAY = "2026-10-31"
ANSWERS = """\
kind: hrmos-api
login_url: example
api_key: file:hrmos.key
unit: 1
past_midnight: hold
first_load: allow
"""


class StandIn:
    """A kintai-sandbox that serves until it is closed."""

    def __init__(self, programs, arguments, folder):
        self.process = subprocess.Popen(
            [os.path.join(programs, "kintai-sandbox")] + arguments + ["--port", "0"],
            cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        said = self.process.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+", said)
        if not found:
            self.close()
            raise SystemExit(f"kintai-sandbox {' '.join(arguments)}: {said}")
        self.address = found.group()

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=20)
        self.process.stderr.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def first_time(driver, programs, folder, pictures, check, accessible):
    os.makedirs(folder)
    made = ["--employees", "12", "--months", "1", "--today", TODAY]
    with StandIn(programs, ["hrmos", *made, "--write", "project"], folder) as hrmos:
        project = os.path.join(folder, "project")
        link = ["--link", hrmos.address]
        with StandIn(programs, ["crowdlog", *made, "--members", "project/members.csv", *link], folder) as crowdlog:
            run_and_upload(driver, programs, project, hrmos, crowdlog, pictures, check, accessible)


def run_and_upload(driver, programs, project, hrmos, crowdlog, pictures, check, accessible):
    kintai = lambda *words: company.run(programs, list(words) + ["--language", "ja"], project)
    os.remove(os.path.join(project, "pipeline.yml"))
    with open(os.path.join(project, "answers.yml"), "w", encoding="utf-8") as file:
        file.write(ANSWERS)
    written = kintai("init", "--answers", "answers.yml")
    check("first time: init finds no fault", "問題は見つかりませんでした" in written, written)
    point_at(hrmos, os.path.join(project, "pipeline.yml"))
    checked = kintai("check", "--online", "--today", TODAY)
    check("first time: check finds no fault", "kintai run" in checked, checked)
    planned = kintai("plan", "--today", TODAY)
    check("first time: the plan names days to add", re.search(r"追加 \d+", planned), planned[:400])
    printed = kintai("run", "--today", TODAY)
    check("first time: the run ends with its report", "report.html" in printed, printed[-400:])

    out = os.path.join(project, "out")
    uploads = sorted(
        name for name in os.listdir(out) if re.match(r"kintai_\d{4}-\d{2}_\d+of\d+_.*\.csv$", name))
    check("first time: files are delivered", uploads, os.listdir(out))
    look(driver, crowdlog.address + "/import", "sandbox-import", pictures, check, accessible)
    for name in uploads:
        upload_by_keyboard(driver, crowdlog.address, os.path.join(out, name))
        said = driver.find_element(By.CSS_SELECTOR, "[role=status]").text
        check(f"first time: {name} is taken", "エラー 0 件" in said, driver.find_element(By.TAG_NAME, "main").text[:600])
    looked_at(driver, "sandbox-result", pictures, check, accessible)
    sheet_is_right(driver, crowdlog.address, os.path.join(out, uploads[0]), pictures, check, accessible)

    os.makedirs(os.path.join(out, "uploaded"), exist_ok=True)
    for name in uploads:
        shutil.move(os.path.join(out, name), os.path.join(out, "uploaded", name))
    again = kintai("run", "--today", TODAY)
    check("first time: what was moved to uploaded/ is confirmed", re.search(r"uploaded/?.*\d+ ?日", again), again[:300])

    refused = os.path.join(project, "refused.csv")
    with open(refused, "wb") as file:
        file.write("社員コード,年月日,出社,退社\r\nZ9,2026-10-01,09:00,18:00\r\n".encode("cp932"))
    upload_by_keyboard(driver, crowdlog.address, refused)
    looked_at(driver, "sandbox-refused", pictures, check, accessible)
    look(driver, crowdlog.address + "/sync", "sandbox-sync", pictures, check, accessible)
    driver.find_element(By.XPATH, "//button[contains(., '翌朝')]").send_keys(Keys.ENTER)
    WebDriverWait(driver, 30).until(lambda _: driver.find_elements(By.TAG_NAME, "table"))
    check(
        "the link's night is listed, and has written days",
        re.search(r"システム.*完了（[1-9]\d* 日）", driver.find_element(By.TAG_NAME, "table").text),
        driver.find_element(By.TAG_NAME, "main").text[:300])
    looked_at(driver, "sandbox-synced", pictures, check, accessible)


def point_at(hrmos, path):
    """The two things that a rehearsal has otherwise than a company: where HRMOS is, and a folder to fetch from."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    # Other settings of the stand-in's company: an account that is nobody, and days that are closed.
    text = text.replace("      company: example", f"      company: example\n      base_url: {hrmos.address}", 1)
    text = text.replace("workspace: ./workspace", "deliver: {folder: out}\nworkspace: ./workspace", 1)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def upload_by_keyboard(driver, address, path):
    page.show(driver, address + "/import")
    driver.find_element(By.NAME, "file").send_keys(path)
    encoding = driver.find_element(By.NAME, "encoding")
    encoding.send_keys("S")
    assert Select(encoding).first_selected_option.text == "Shift_JIS"
    for _ in range(8):
        if driver.switch_to.active_element.tag_name == "button":
            break
        # Keys for the field of the file would be taken for its path.
        ActionChains(driver).send_keys(Keys.TAB).perform()
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    WebDriverWait(driver, 30).until(lambda _: driver.find_elements(By.CSS_SELECTOR, "[role=status]"))


def sheet_is_right(driver, address, upload, pictures, check, accessible):
    """The timesheet has every day of a member as the file has it."""
    with open(upload, "rb") as file:
        rows = list(csv.DictReader(io.StringIO(file.read().decode("cp932"))))
    code = rows[0]["社員コード"]
    mine = [row for row in rows if row["社員コード"] == code]
    look(
        driver, f"{address}/timesheets?code={code}&month={mine[0]['年月日'][:7]}", "sandbox-timesheet", pictures,
        check, accessible)
    shown = [
        [cell.text for cell in row.find_elements(By.TAG_NAME, "td")][:4]
        for row in driver.find_elements(By.CSS_SELECTOR, "tbody tr")]
    wanted = [[row["年月日"], row["出社"], row["退社"], row["休憩詳細"]] for row in mine]
    check("first time: the timesheet is as the file", shown == wanted, f"{shown[:3]} {wanted[:3]}")


def look(driver, url, name, pictures, check, accessible):
    for width in (1280, 390):
        page.show(driver, url, width)
        looked_at(driver, f"{name}-{width}", pictures, check, accessible, width)


def looked_at(driver, name, pictures, check, accessible, width=1280):
    check(f"{name}: no complaint", not (said := page.complaints(driver)), said)
    outside = [url for url in page.requests(driver) if not url.startswith("http://127.0.0.1:")]
    check(f"{name}: nothing is asked of a network", not outside, outside)
    wide = driver.execute_script(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
    check(f"{name}: nothing wider than the screen", wide <= 0, f"{wide} px")
    accessible(driver, name)
    page.screenshot(driver, os.path.join(pictures, f"{name}.png"), width)
