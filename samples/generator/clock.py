"""Times counted from the work date's midnight (`26:30` is 02:30 next morning) and as HRMOS has them."""


def minutes(text):
    """`26:30` → 1590, `-00:30` → -30."""
    sign = -1 if text.startswith("-") else 1
    hours, rest = text.lstrip("-").split(":")
    return sign * (int(hours) * 60 + int(rest))


def text(count):
    """1590 → `26:30`; not for times before midnight."""
    return f"{count // 60:02d}:{count % 60:02d}"


def duration(count):
    """90 → `1:30`, as HRMOS writes totals."""
    return f"{count // 60}:{count % 60:02d}"


def wrapped(time):
    """`26:30` → (`02:30`, 1): the clock face and HRMOS's day flag; None → (None, 0)."""
    if time is None:
        return None, 0
    day, minute = divmod(minutes(time), 1440)
    return text(minute), day
