"""Looks at our pages and the stand-in's as a clerk's browser shows them: `make test-browser`."""

import argparse
import glob
import os
import shutil
import sys
import tempfile

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

import company
import page
import rehearsal

parser = argparse.ArgumentParser()
parser.add_argument("--programs", required=True)
parser.add_argument("--generator", required=True)
parser.add_argument("--pictures", help="keep screenshots and PDFs there")
options = parser.parse_args()
options.programs = os.path.abspath(options.programs)
options.generator = os.path.abspath(options.generator)

passed = failed = 0


def check(name, is_right, found=""):
    global passed, failed
    if is_right:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {name}: {found}", flush=True)


AXE = glob.glob(os.path.join(sys.prefix, "lib/python*/site-packages/axe_playwright_python/axe.min.js"))[0]
with open(AXE, encoding="utf-8") as file:
    axe_source = file.read()


def accessible(driver, name):
    driver.execute_script(axe_source)
    result = driver.execute_async_script(
        "axe.run(document, {resultTypes: ['violations']}).then(arguments[0], (fault) => arguments[0]({fault: String(fault)}))")
    check(f"{name}: axe runs", "fault" not in result, result.get("fault"))
    grave = [
        f"{found['id']} ({found['impact']}): {found['nodes'][0]['html'][:120]} ×{len(found['nodes'])}"
        for found in result.get("violations", []) if found["impact"] in ("serious", "critical")]
    check(f"{name}: no serious axe finding", not grave, "; ".join(grave))


def looks_right(driver, path, name, width, theme, pictures):
    page.show(driver, path, width, theme)
    check(f"{name}: nothing is asked of a network", not (asked := page.requests(driver)), asked)
    check(f"{name}: no complaint", not (said := page.complaints(driver)), said)
    check(f"{name}: a title", "taken" not in driver.title and driver.title, driver.title)
    page.lay_out_everything(driver)
    wide = driver.execute_script(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
    check(f"{name}: nothing wider than the screen", wide <= 0, f"{wide} px")
    accessible(driver, name)
    page.screenshot(driver, os.path.join(pictures, f"{name}.png"), width)


def shown_rows(driver):
    return driver.execute_script(
        "return [...document.querySelectorAll('[data-group] tbody tr')].filter((row) => row.offsetHeight > 0).length")


def by_keyboard(driver, path, language, sought):
    page.show(driver, path)
    keys = lambda *pressed: driver.switch_to.active_element.send_keys(*pressed)
    driver.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    skip = driver.switch_to.active_element
    check(f"{language}: the first stop skips to the content", skip.get_attribute("href").endswith("#main"))
    check(f"{language}: it shows", skip.rect["x"] >= 0, skip.rect)
    keys(Keys.ENTER)
    check(
        f"{language}: it leads there",
        driver.execute_script("return document.activeElement.id") == "main")
    outline = driver.execute_script(
        "const link = document.querySelector('nav a'); link.focus({focusVisible: true});"
        " return getComputedStyle(link).outlineStyle")
    check(f"{language}: the focus is to be seen", outline == "solid", outline)

    every = shown_rows(driver)
    driver.find_element(By.TAG_NAME, "body").send_keys("/")
    check(
        f"{language}: / goes to the search",
        driver.execute_script("return document.activeElement.id") == "find")
    # Full-width letters find half-width ones.
    # `sought` is what is looked for, as the page has it.
    keys("ａ" + sought[1:].lower())
    wait = WebDriverWait(driver, 5)
    said = driver.find_element(By.ID, "found")
    wait.until(lambda _: said.text)
    some = shown_rows(driver)
    check(f"{language}: a search leaves what fits", 0 < some < every, f"{some} of {every}")
    check(f"{language}: it says how many", str(some) in said.text, said.text)
    check(
        f"{language}: rows are those", driver.execute_script(
            "return [...document.querySelectorAll('[data-group] tbody tr')].filter((row) => row.offsetHeight > 0)"
            ".every((row) => row.textContent.includes(arguments[0]))", sought))
    keys(Keys.TAB)
    keys(Keys.ARROW_DOWN)
    code = driver.find_element(By.ID, "code").get_attribute("value")
    check(f"{language}: the arrows choose a reason", bool(code))
    driver.find_element(By.ID, "find").clear()
    driver.find_element(By.ID, "find").send_keys(Keys.ENTER)
    check(
        f"{language}: only its days are left", driver.execute_script(
            "return [...document.querySelectorAll('[data-group] tbody tr')].filter((row) => row.offsetHeight > 0)"
            ".every((row) => row.dataset.code.split(' ').includes(arguments[0]))", code))
    driver.find_element(By.ID, "find").send_keys("xyzzy", Keys.ENTER)
    check(f"{language}: nothing fits and it says so", shown_rows(driver) == 0 and said.text, said.text)
    driver.find_element(By.CSS_SELECTOR, "#filter button").send_keys(Keys.ENTER)
    wait.until(lambda _: shown_rows(driver) == every)
    check(f"{language}: it can be cleared", shown_rows(driver) == every)


def on_a_phone(driver, path, name, sought):
    """What the search leaves out is gone there too, where rows aren't laid out as a table."""
    page.show(driver, path, 390)
    every = shown_rows(driver)
    driver.find_element(By.ID, "find").send_keys(sought, Keys.ENTER)
    some = shown_rows(driver)
    check(f"{name}: a phone's search leaves what fits", 0 < some < every, f"{some} of {every}")


def without_script(driver, path, language):
    page.show(driver, path, script=False)
    rows = driver.find_elements(By.CSS_SELECTOR, "[data-group] tbody tr")
    check(f"{language}: all is there without a script", rows and rows[0].is_displayed())
    check(f"{language}: no filter without a script", not driver.find_element(By.ID, "filter").is_displayed())
    page.show(driver, path)


def on_paper(driver, path, name, pictures):
    page.show(driver, path, media="print")
    hidden = driver.execute_script(
        "return ['nav', '#filter', '.skip'].every((part) => getComputedStyle(document.querySelector(part)).display === 'none')")
    check(f"{name}: paper has no filter and no links", hidden)
    ground = driver.execute_script("return getComputedStyle(document.body).backgroundColor")
    check(f"{name}: paper is white", ground == "rgb(255, 255, 255)", ground)
    target = os.path.join(pictures, f"{name}.pdf")
    page.print_pdf(driver, target)
    check(f"{name}: prints", os.path.getsize(target) > 20_000)


def hostile(driver, path):
    page.show(driver, path)
    check(
        "a hostile name is text", driver.execute_script(
            "return document.body.textContent.includes('<script>document.title')"
            " && document.images.length === 0 && document.scripts.length === 1"))


def without_names(path, language):
    with open(path, encoding="utf-8") as file:
        html = file.read()
    # Names of the samples' people, and times such as 18:20.
    for name in ("架空", "模擬", "見本", "類似", "開発部", "営業部"):
        check(f"{language}: {name} is left out", name not in html)


def man_hours(driver, path, language, pictures):
    """The page of `kintai hours --html`, looked at as the report is."""
    for theme in ("light", "dark"):
        for width in (1280, 390):
            looks_right(driver, path, f"{language}-hours-{theme}-{width}", width, theme, pictures)
    name = f"{language}-hours"
    by_keyboard(driver, path, name, "A0008")
    on_a_phone(driver, path, name, "A0008")
    without_script(driver, path, name)
    on_paper(driver, path, f"{name}-print", pictures)
    by_department(driver, path, name)
    hostile(driver, path)


def by_department(driver, path, name):
    page.show(driver, path)
    every = shown_rows(driver)
    chosen = driver.execute_script(
        "const choice = document.getElementById('department'); choice.selectedIndex = 1;"
        " choice.dispatchEvent(new Event('change')); return choice.value")
    some = shown_rows(driver)
    check(f"{name}: a department can be chosen", 0 < some < every, f"{some} of {every}")
    check(
        f"{name}: only its rows are left", driver.execute_script(
            "return [...document.querySelectorAll('[data-group] tbody tr')].filter((row) => row.offsetHeight > 0)"
            ".every((row) => row.dataset.department === arguments[0])", chosen))


def large_hours(driver, path):
    size = os.path.getsize(path)
    page.show(driver, path)
    seconds = min(page.show(driver, path) for _ in range(3))
    rows = shown_rows(driver)
    print(f"its man-hours: {size / 1e6:.2f} MB, {rows:,} rows, opens in {seconds:.2f} s")
    check("large hours: below 5 MB", size < 5_000_000, size)
    check("large hours: opens within 2 s", seconds < 2, seconds)
    # Each of the two findings has more days than the page shows.
    check("large hours: it is bounded, and says so", rows <= 6_000 and "1,500" in driver.page_source, rows)
    began = driver.execute_script("return performance.now()")
    driver.find_element(By.ID, "find").send_keys("2020-05-1", Keys.ENTER)
    took = driver.execute_script("return performance.now()") - began
    check("large hours: still to be searched", took < 2000 and 0 < shown_rows(driver) < rows, took)


def large(driver, folder):
    path = os.path.join(folder, "large.html")
    hours = os.path.join(folder, "large-hours.html")
    summary = company.large_company(
        options.programs, options.generator, os.path.join(folder, "large"), path, hours)
    held = sum(sum(part["held"].values()) for part in summary["partitions"])
    size = os.path.getsize(path)
    page.show(driver, path)
    seconds = min(page.show(driver, path) for _ in range(3))
    rows = shown_rows(driver)
    print(f"10,000 people × 3 months: {held:,} held days, {size / 1e6:.2f} MB, {rows:,} rows, opens in {seconds:.2f} s")
    check("large: at least 2,000 held days", held >= 2000, held)
    check("large: below 5 MB", size < 5_000_000, size)
    check("large: opens within 2 s", seconds < 2, seconds)
    there = driver.execute_script("return document.querySelectorAll('tr[data-code]').length")
    check("large: every held day is there", there == held, f"{there} of {held}")
    began = driver.execute_script("return performance.now()")
    driver.find_element(By.ID, "find").send_keys("2020-05-1", Keys.ENTER)
    took = driver.execute_script("return performance.now()") - began
    check("large: still to be searched", took < 2000 and 0 < shown_rows(driver) < rows, took)
    large_hours(driver, hours)


def main():
    with tempfile.TemporaryDirectory() as folder:
        pictures = options.pictures or os.path.join(folder, "pictures")
        os.makedirs(pictures, exist_ok=True)
        company.several_nights(options.programs, os.path.join(folder, "company"), folder)
        driver = page.start()
        try:
            for language in ("ja", "en"):
                path = os.path.join(folder, f"{language}.html")
                for theme in ("light", "dark"):
                    for width in (1280, 390):
                        looks_right(driver, path, f"{language}-{theme}-{width}", width, theme, pictures)
                by_keyboard(driver, path, language, "A0009")
                on_a_phone(driver, path, language, "A0009")
                without_script(driver, path, language)
                on_paper(driver, path, f"{language}-print", pictures)
                hostile(driver, path)
                bare = os.path.join(folder, f"{language}-no-names.html")
                looks_right(driver, bare, f"{language}-no-names", 390, "light", pictures)
                without_names(bare, language)
                hours = os.path.join(folder, f"{language}-hours.html")
                man_hours(driver, hours, language, pictures)
                if options.pictures:
                    for file in (path, bare, hours):
                        shutil.copy(file, pictures)
            large(driver, folder)
            rehearsal.first_time(
                driver, options.programs, os.path.join(folder, "first"), pictures, check, accessible)
        finally:
            driver.quit()
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
