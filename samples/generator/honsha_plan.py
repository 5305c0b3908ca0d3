"""The head office's planted days: unit 15, clock-in up, clock-out down, `extended`, `place`."""

from .planted import Plan

PLAN = Plan("本社")
keep, hold, ignore = PLAN.keep, PLAN.hold, PLAN.ignore
NOON = "12:00-13:00"
DAY = {"start": "09:00", "end": "18:00"}
NONE = {"breaks": ()}

# Window and files. --------------------------------------------------------------------------------
keep("A0002", "08-31", ("09:00", "18:00", NOON), "",
     "extract: the same day in two files with equal content counts once", file="2026-08", **DAY)
PLAN.accompany("A0002", "08-31", file="2026-09", **DAY)
keep("A0013", "08-31", ("09:00", "19:00", NOON), "",
     "extract: of two files the later by name wins, the other is superseded",
     file="2026-09", start="09:00", end="19:00")
PLAN.accompany("A0013", "08-31", file="2026-08", status=2, **DAY)

# Rule 1: filters. ---------------------------------------------------------------------------------
ignore("0000000000", "08-03", "excluded-employee",
       "rule 1: the system account is on the exclude list, before not-worked or unpunched", status=1)
ignore("A0036", "10-01", "excluded-employee", "rule 1: exclude_employment names 派遣社員", **DAY)

# Rule 2: readable. --------------------------------------------------------------------------------
hold("A0012", "08-10", "unreadable-value", "rule 2: 25:65 is no time", **DAY,
     raw={"start_at": "25:65"})
hold("A0012", "06-31", "unreadable-value",
     "extract, rule 2: an unreadable date goes into the first partition and is not outside-window",
     file="2026-08", **DAY)
hold("A0012", "08-12", "unreadable-value", "rule 2: a word where minutes belong", **DAY,
     raw={"total_break_time": "一時間"})
hold("A0012", "08-17", "unreadable-value", "rule 2: letters where a time belongs", **DAY,
     raw={"end_at": "ab:cd"})
hold("A0012", "08-15", "unreadable-value", "rule 2 comes before rule 3: a day off is held too",
     segment="公休", raw={"total_break_time": "??"})
keep("A0012", "08-07", ("18:00", "25:00", "21:00-22:00"), "",
     "extract: numbers as strings (user_id, next_day_end) are read; rule 6: extended",
     start="18:00", end="25:00", breaks=(("21:00", "22:00"),),
     raw={"user_id": "21", "next_day_start": "0", "next_day_end": "1"})
keep("A0013", "08-07", ("09:00", "18:00", NOON), "",
     "extract: missing day flags are 0; user_id, extra_breaks and break 2 may be missing", **DAY,
     drop=("user_id", "next_day_start", "next_day_end", "next_day_break_1_start",
           "next_day_break_1_end", "extra_breaks", "break_2_start_at", "break_2_end_at",
           "next_day_break_2_start", "next_day_break_2_end", "stamping_break_1_start_at",
           "stamping_break_1_end_at", "stamping_break_2_start_at", "stamping_break_2_end_at"))
keep("A0013", "08-10", ("09:00", "18:00", NOON), "", "rule 2: H:mm is a time too", **DAY,
     raw={"start_at": "9:00"})
keep("A0013", "08-20", ("09:00", "18:00", NOON), "", "extract: day flags may be null", **DAY,
     raw={"next_day_start": None, "next_day_end": None, "next_day_break_1_start": None,
          "next_day_break_1_end": None})
keep("A0013", "08-21", ("09:00", "18:00", NOON), "",
     "rule 8: a note is not read with daily_report none, so its emoji holds nothing", **DAY,
     notes="出荷📦済み")

# Rule 3: segments. --------------------------------------------------------------------------------
keep("A0013", "08-12", ("09:00", "18:00", NOON), "", "rule 3: a null segment is plain work", **DAY,
     segment=None, display=None)
keep("A0013", "08-17", ("09:00", "18:00", NOON), "",
     "extract: without segment_title the segment_display_title counts", **DAY, segment=None,
     display="出勤")
keep("A0013", "08-18", ("09:00", "18:00", NOON), "",
     "rule 3: titles compare after NFKC and trimming", **DAY, segment="　出勤：残業あり　", display="出勤")
hold("A0011", "08-05", "unmapped-segment", "rule 3: a title of kind 3 that no table knows", **DAY,
     segment="見本番")
hold("A0011", "08-06", "unmapped-segment", "rule 3: a title that /segments doesn't list", **DAY,
     segment="特別対応")
hold("A0011", "08-07", "unmapped-segment", "rule 3: kind work, but the title holds 休", **DAY,
     segment="休日対応シフト")
hold("A0011", "08-10", "unmapped-segment",
     "rule 3: kind off, but the title holds 代休; without times it isn't not-worked",
     segment="代休（予備）")
keep("A0011", "08-12", ("09:00", "18:00", NOON), "", "rule 3: an unknown title of kind work", **DAY,
     segment="プロジェクト待機")
ignore("A0011", "08-17", "not-worked", "rule 3: an unknown title of kind off", segment="会社指定日")
ignore("A0011", "10-01", "not-worked", "rule 3: the user's segments say work false, leave none",
       segment="創立記念日")
ignore("A0011", "10-02", "leave-by-hand", "rule 3: the user's segments say leave full",
       segment="リフレッシュ休暇")
ignore("X0030", "10-05", "not-a-member",
       "rule 3's leftover comes after rule 5: nobody unknown is listed for a segment", **DAY,
       segment="見本番")
ignore("A0001", "08-01", "not-worked",
       "rule 3: a Saturday; the default break is filled while the total is 0:00", segment="公休")
ignore("A0001", "08-11", "not-worked", "rule 3: a public holiday", segment="公休", status=1)
ignore("A0021", "08-03", "not-worked", "rule 3: parental leave without times", segment="育児休業")
ignore("A0015", "08-05", "not-worked", "rule 3: absence without times", segment="欠勤")
ignore("X0027", "10-24", "not-worked", "rule 3: a day off, whoever it is", segment="公休")
ignore("A0016", "08-03", "unpunched", "rule 3: an executive who never punches", status=1)
ignore("A0016", "10-30", "unpunched", "rule 3: the last settled working day", status=1)
ignore("A0016", "10-31", "unpunched",
       "rule 3: only today is in progress there, not the settle days before it", status=1)

# Rule 4: duplicates. ------------------------------------------------------------------------------
hold("A0012", "08-19", "duplicate-day", "rule 4: two rows of one day", **DAY)
hold("A0012", "08-19", "duplicate-day", "rule 4: two rows of one day", start="09:00", end="18:30")
hold("A0012", "08-20", "duplicate-day",
     "rule 4: counted among all days that pass rule 1, though the other one is not-worked", **DAY)
ignore("A0012", "08-20", "not-worked", "rule 3 takes the day off before rule 4", segment="公休")
hold("A0012", "08-21", "duplicate-day", "rule 4: within one file even equal rows", **DAY)
hold("A0012", "08-21", "duplicate-day", "rule 4: within one file even equal rows", **DAY)
hold("Ａ０００５", "08-20", "duplicate-day", "rule 4: numbers compare cleaned", **DAY)
hold("Ａ０００５", "08-20", "duplicate-day", "rule 4: numbers compare cleaned", **DAY, number="A0005")

# Rule 5: people. ----------------------------------------------------------------------------------
keep("Ａ０００５", "08-03", ("09:00", "18:00", NOON), "", "rule 5: a full-width number", **DAY)
keep("'A0006", "08-03", ("09:00", "18:00", NOON), "", "rule 5: a leading apostrophe", **DAY)
keep("a0007", "08-03", ("09:00", "18:00", NOON), "", "rule 5: a lower-case number", **DAY)
keep("A\u30000014", "08-03", ("10:00", "16:00", "12:00-12:45"), "",
     "rule 5: white space inside a number", start="10:00", end="16:00",
     breaks=(("12:00", "12:45"),))
keep("A‐0038", "08-03", ("10:00", "19:00", NOON), "", "rule 5: a dash-like character (U+2010)",
     start="10:00", end="19:00")
keep("A0040", "08-03", ("10:00", "19:00", NOON), "", "rule 5: the mapping gives code Z0940",
     start="10:00", end="19:00")
hold(None, "10-26", "missing-employee-number", "rule 5: number null", **DAY)
hold(None, "10-27", "missing-employee-number", "rule 5: an empty number", **DAY, number="")
ignore(None, "10-31", "not-worked", "rule 3: a day off needs no number", segment="公休", status=1)
keep("A0017", "08-20", ("09:00", "18:00", NOON), "",
     "rule 5: in August one number only ends at the code", **DAY)
for number, date in ("A0017", "09-03"), ("A0017", "09-10"), ("A1017", "09-16"), ("A1017", "09-28"):
    keep(number, date, ("09:00", "18:00", NOON), "second-number",
         "rule 5: a rehire; each number's mapping row covers its days of the month", **DAY)
keep("A1017", "10-05", ("09:00", "18:00", NOON), "", "rule 5: in October the new number alone",
     **DAY)
hold("A0018", "08-04", "ambiguous-employee",
     "rule 5: two numbers end at one code in a month and this one has no mapping row", **DAY)
hold("A1018", "08-25", "ambiguous-employee",
     "rule 5: the other number has no mapping row, so all days of both are held", **DAY)
keep("A1018", "09-02", ("09:00", "18:00", NOON), "", "rule 5: in September one number only", **DAY)
hold("A0019", "10-20", "ambiguous-employee", "rule 5: two numbers, one code, the same date", **DAY)
hold("A1019", "10-20", "ambiguous-employee", "rule 5: two numbers, one code, the same date", **DAY)
hold("A0025", "10-26", "ambiguous-employee", "rule 5: two members' codes are equal after cleaning",
     **DAY)
hold("X0026", "10-19", "unknown-employee", "rule 5: one member has the same e-mail", **DAY)
hold("X0027", "10-19", "unknown-employee", "rule 5: one member has the same name, 髙 = 高", **DAY)
hold("A-028", "10-19", "unknown-employee", "rule 5: AO28 is equal after O→0 without punctuation",
     **DAY)
ignore("X0029", "10-19", "not-a-member",
       "rule 5: one member by e-mail and another by name make two, so no suggestion", **DAY)
ignore("X0030", "10-01", "not-a-member",
       "rule 5: nobody fits; a member without e-mail doesn't fit a user without one", **DAY)
ignore("A0099", "10-06", "not-a-member", "rule 5: a user id that /users doesn't list", **DAY)
keep("A0020", "09-30", ("09:00", "18:00", NOON), "", "rule 5: 終了日 is inclusive", **DAY)
hold("A0020", "10-01", "inactive-member", "rule 5: after the member's 終了日", **DAY)
ignore("A0020", "10-02", "not-worked", "rule 3: 在籍なし without times", segment="在籍なし")
hold("A0022", "10-19", "inactive-member", "rule 5: 状態 無効 without 終了日, for every date", **DAY)
keep("A0023", "10-30", ("09:00", "18:00", NOON), "", "rule 5: 状態 無効 doesn't count with a 終了日",
     **DAY)
hold("A0024", "08-31", "inactive-member", "rule 5: before the member's 開始日", **DAY)
keep("A0024", "09-01", ("09:00", "18:00", NOON), "", "rule 5: 開始日 is inclusive", **DAY)
keep("A0010", "09-01", ("09:00", "18:00", NOON), "",
     "extract: the later of a member's rows wins; the first one ended in August", **DAY)

# Rule 6: leave. -----------------------------------------------------------------------------------
ignore("Ａ０００５", "08-05", "leave-by-hand", "rule 6: leave_columns has no full", segment="有給休暇",
       leave_days=1)
ignore("A0008", "08-05", "leave-by-hand", "rule 6: a substitute day off is full-day leave",
       segment="振替休暇")
ignore("A0008", "08-13", "leave-by-hand", "rule 6: summer leave", segment="夏季休暇")
keep("Ａ０００５", "08-06", ("14:00", "18:00", "", "morning"), "",
     "rule 6: leave_columns has morning", segment="出勤（午前休）", start="14:00", end="18:00", **NONE,
     leave_days=0.5, deemed=240)
keep("Ａ０００５", "08-07", ("09:00", "13:00", "", "afternoon"), "leave-by-hand",
     "rule 6: leave_columns has no afternoon; the worked half is kept", segment="有休（PM）",
     start="09:00", end="13:00", **NONE, leave_days=0.5, deemed=240)
keep("'A0006", "08-05", ("09:00", "13:00", "", "afternoon"), "leave-by-hand",
     "rule 7: a total of 0:00 takes the default break away; rule 6 as before", segment="午後半休",
     start="09:00", end="13:00", total="0:00", leave_days=0.5, deemed=240)
keep("a0007", "08-12", ("14:00", "18:00", "", "morning"), "",
     "extract: leave_days as a string is a number", segment="午前半休", start="14:00", end="18:00",
     **NONE, deemed=240, raw={"paid_holiday_with_time_paid": "0.5"})
hold("'A0006", "08-06", "half-day-unclear", "rule 6: full-day leave of 0.5 days",
     segment="有給休暇", leave_days=0.5)
hold("'A0006", "08-07", "half-day-unclear", "rule 6: work with 0.5 days of leave", **DAY,
     leave_days=0.5)
hold("'A0006", "08-10", "leave-unclear", "rule 6: work without times but with a day of leave",
     leave_days=1)
hold("'A0006", "08-12", "leave-unclear", "rule 6: a day off with a day of leave", segment="公休",
     leave_days=1)
hold("'A0006", "08-17", "leave-unclear",
     "rule 6: hourly leave without times; with it 0.5 days are not half-day-unclear",
     hourly="02:00", leave_days=0.5)
hold("a0007", "08-05", "leave-with-clock", "rule 6: full-day leave with times", **DAY,
     segment="有給休暇", leave_days=1)
hold("a0007", "08-06", "leave-with-clock", "rule 6: any of the four times, here one punch",
     segment="有給休暇", leave_days=1, punch_in="08:51")
hold("a0007", "08-07", "leave-with-clock", "rule 6: away with times", **DAY, segment="欠勤")
hold("A0021", "09-01", "leave-with-clock", "rule 6: parental leave with punches only",
     segment="育児休業", punch_in="09:58", punch_out="12:03")
hold("a0007", "08-10", "missing-clock-in",
     "rule 6: half-day leave without times is neither unpunched nor leave-unclear",
     segment="午前半休", leave_days=0.5)

# Rule 6: clock times. -----------------------------------------------------------------------------
keep("A0001", "08-03", ("09:15", "18:00", NOON), "", "rule 6: unit 15, clock-in up, clock-out down",
     start="09:07", end="18:12")
hold("A0001", "08-04", "clock-out-before-clock-in", "rule 6: rounding empties the span",
     start="09:05", end="09:20", **NONE)
keep("A0001", "10-05", ("17:00", "26:30", "20:00-20:30/22:30-22:45/24:30-24:45"), "moved-break",
     "rule 7: past midnight with three breaks; extra_breaks carries no day flag", start="17:00",
     end="26:30", breaks=(("20:00", "20:30"), ("22:30", "22:45"), ("24:30", "24:45")),
     punch_in="16:56", punch_out="02:33")
hold("A0002", "08-05", "clock-out-before-clock-in", "rule 6: a night shift whose flag was lost",
     start="22:00", end="06:00", total="1:00", worked="7:00", breaks=(("02:00", "03:00"),))
keep("A0002", "08-06", ("09:00", "19:00", "12:00-13:00/15:00-15:15/17:00-17:15"), "",
     "extract: the third break is in extra_breaks", start="09:00", end="19:00",
     breaks=(("12:00", "13:00"), ("15:00", "15:15"), ("17:00", "17:15")))
keep("A0002", "08-08", ("10:00", "15:00", NOON), "worked-on-day-off", "rule 6: work on a day off",
     segment="公休", start="10:00", end="15:00")
keep("A0002", "10-31", ("09:00", "18:00", NOON), "",
     "rule 6: a settle day with both times is not in progress", segment="休日出勤", **DAY)
hold("A0003", "08-05", "starts-day-before", "rule 6: next_day_start -1", start="-00:30",
     end="08:00", breaks=(("04:00", "05:00"),))
hold("A0003", "08-19", "missing-clock-in", "rule 6: clock-out only", end="18:00")
hold("A0003", "08-20", "missing-clock-out", "rule 6: clock-in only", start="09:00")
hold("A0003", "08-21", "missing-clock-in", "rule 6: both missing; punches don't stand in for them",
     punch_in="08:58", punch_out="18:03")
keep("A0004", "08-03", ("22:00", "31:00", "26:00-27:00"), "", "rule 6: a night shift, extended",
     segment="夜勤", start="22:00", end="31:00", breaks=(("26:00", "27:00"),))
keep("A0004", "08-04", ("16:00", "24:00", "20:00-21:00"), "",
     "extract: 00:00 with a next-day flag is 24:00", start="16:00", end="24:00",
     breaks=(("20:00", "21:00"),))
hold("A0009", "08-06", "day-too-long", "rule 6: 25 hours", start="08:00", end="33:00")
keep("A0009", "08-18", ("09:00", "33:00", "12:00-13:00/26:00-27:00"), "",
     "rule 6: 24 hours are not over 24 hours, and they count after rounding", start="08:50",
     end="33:05", breaks=(("12:00", "13:00"), ("26:00", "27:00")))
hold("A0039", "10-30", "missing-clock-out", "rule 6: the day before the settle day",
     segment="夜勤", start="22:00")
ignore("A0039", "10-31", "in-progress", "rule 6: clock-in only on the settle day",
       segment="夜勤", start="22:00")

# Rule 7: breaks as recorded. ----------------------------------------------------------------------
keep("A0004", "08-05", ("22:00", "31:00", "26:00-27:00"), "moved-break",
     "rule 7: a break before clock-in moves whole to the next day", segment="夜勤", start="22:00",
     end="31:00", **NONE, extra=(("26:00", "27:00"),))
keep("A0004", "08-06", ("22:00", "31:00", "23:30-24:30"), "moved-break",
     "rule 7: the end of a break moves to the next day", segment="夜勤", start="22:00",
     end="31:00", **NONE, extra=(("23:30", "24:30"),))
keep("A0010", "08-05", ("09:00", "18:00", NOON), "open-break",
     "rule 7: a break with one end is dropped", **DAY, breaks=(("12:00", "13:00"), ("15:00", None)))
keep("A0010", "08-06", ("09:00", "18:00", "12:00-12:15"), "open-break placed-break",
     "rule 7: a break without a start is dropped, its minutes are placed", **DAY,
     breaks=((None, "15:15"),), total="0:15")
keep("A0010", "08-07", ("12:30", "18:00", "12:30-13:00"), "trimmed-break",
     "rule 7: clipped to the span; moving it to the next day wouldn't lie inside", start="12:30",
     end="18:00", total="0:30")
keep("A0010", "08-10", ("09:00", "17:45", "12:00-13:00/17:30-17:45"), "trimmed-break",
     "rule 7: known counts the recorded span, the rounded span clips", start="09:00", end="17:59",
     breaks=(("12:00", "13:00"), ("17:30", "17:50")))
keep("A0010", "08-12", ("09:00", "18:00", NOON), "break-total-differs",
     "rule 7: the total is less than the intervals", **DAY, total="0:45")
keep("A0010", "08-17", ("09:00", "13:00", ""), "", "rule 7: a total of 0:00 takes all intervals",
     start="09:00", end="13:00", total="0:00")
keep("A0010", "08-18", ("09:00", "18:00", "12:00-13:15"), "", "rule 7: what overlaps is merged",
     **DAY, breaks=(("12:00", "13:00"), ("12:30", "13:15")), total="1:15")
keep("A0010", "08-19", ("09:00", "18:00", NOON), "trimmed-break",
     "rule 7: a break outside the span", **DAY, breaks=(("12:00", "13:00"), ("19:00", "19:30")),
     total="1:00")
keep("A0010", "08-20", ("09:00", "18:00", "12:00-13:00/15:00-15:15"), "",
     "rule 7: without break_total the intervals stand", **DAY,
     breaks=(("12:00", "13:00"), ("15:00", "15:15")), total=None, worked="7:45")

# Rule 7: minutes without a place. -----------------------------------------------------------------
keep("A0009", "08-19", ("09:00", "18:00", "12:00-13:30"), "placed-break",
     "rule 7 (1): the longest interval is lengthened", **DAY, total="1:30")
keep("A0009", "08-20", ("09:00", "18:00", NOON), "placed-break",
     "rule 7 (2): at place_at; an automatic break without a punch", **DAY, **NONE, total="1:00")
keep("A0009", "08-21", ("13:00", "22:15", "17:00-17:50"), "placed-break",
     "rule 7 (3): 13:00 + ⌊(555 − 50) / 2⌋ = 17:12, down to the unit", start="13:00", end="22:15",
     **NONE, total="0:50")
keep("A0004", "08-07", ("22:00", "31:00", "26:00-27:00"), "placed-break",
     "rule 7 (3): 12:00 lies outside a night shift, so its middle", segment="夜勤", start="22:00",
     end="31:00", **NONE, total="1:00")
keep("A0009", "08-24", ("09:00", "18:00", "12:00-13:00/13:15-13:30/15:30-16:00"), "placed-break",
     "rule 7 (3): lengthening runs into another and 12:00 is taken", **DAY,
     breaks=(("12:00", "13:00"), ("13:15", "13:30")), total="1:45")
keep("A0009", "08-25", ("09:00", "18:00", "12:00-12:45/17:00-17:30"), "placed-break",
     "rule 7 (2): lengthening would pass clock-out", **DAY, breaks=(("17:00", "17:30"),),
     total="1:15")
keep("A0009", "08-26", ("09:00", "18:00", "12:00-13:45/14:00-14:15"), "placed-break",
     "rule 7 (2): touching is free, what touches is merged", **DAY,
     breaks=(("12:45", "13:45"), ("14:00", "14:15")), total="2:00")
keep("A0009", "08-27", ("09:00", "18:00", "12:00-13:00/15:00-15:30"), "placed-break",
     "rule 7 (1): of two longest intervals the earliest", **DAY,
     breaks=(("12:00", "12:30"), ("15:00", "15:30")), total="1:30")
keep("A0009", "08-31", ("09:00", "18:00", "12:00-13:45"), "placed-break",
     "rule 7 (1): lengthened until it touches the next, then merged", **DAY,
     breaks=(("12:00", "13:00"), ("13:30", "13:45")), total="1:45")
hold("A0009", "08-28", "unplaced-break", "rule 7 (3): no stretch is long enough", start="09:00",
     end="12:00", **NONE, total="4:00")

# Rule 7: hourly leave. ----------------------------------------------------------------------------
HOURLY = {"hourly": "02:00", "leave_days": 0.5}
keep("A0008", "08-06", ("11:00", "18:00", NOON), "", "rule 7: excess 0, the leave lay outside",
     start="11:00", end="18:00", **HOURLY)
keep("A0008", "08-07", ("09:00", "18:00", NOON), "hourly-leave-by-hand",
     "rule 7: the excess equals the hourly leave", **DAY, worked="6:00", **HOURLY)
keep("A0008", "08-10", ("09:00", "18:00", NOON), "hourly-leave-by-hand",
     "rule 7: worked is empty", **DAY, worked=None, **HOURLY)
keep("A0008", "08-12", ("09:00", "18:00", NOON), "hours-differ",
     "rule 7: the excess is neither 0 nor the hourly leave", **DAY, worked="7:00", **HOURLY)
keep("A0008", "08-17", ("09:00", "18:00", NOON), "hourly-leave-by-hand",
     "rule 7: break_total is empty, so the excess uses known", **DAY, total=None, worked="6:00",
     **HOURLY)
keep("A0008", "08-18", ("09:15", "18:00", NOON), "hourly-leave-by-hand",
     "rule 7: the excess uses times as recorded, before rounding", start="09:07", end="18:07",
     worked="6:00", **HOURLY)

# Load: several integrations, one person (Fridays in Osaka). ----------------------------------------
hold("A0031", "09-04", "split-day", "load: two spans that don't overlap",
     times=("09:00", "13:00", "", "none"), start="09:00", end="13:00", **NONE)
keep("A0031", "09-11", ("09:00", "18:00", NOON), "", "load: precedence names 本社 first", **DAY)
hold("A0032", "09-04", "missing-clock-out", "rule 6: clock-in only", start="09:00")
hold("A0032", "09-11", "unreadable-value", "rule 2: 25:65 is no time", **DAY,
     raw={"end_at": "25:65"})
ignore("A0033", "09-04", "not-worked", "rule 3: a day off here, worked in Osaka", segment="公休")
hold("A0033", "09-11", "split-day", "load: touching spans don't overlap",
     times=("09:00", "13:00", "", "none"), start="09:00", end="13:00", **NONE)
ignore("A0033", "09-18", "unpunched", "rule 3: no time here, worked in Osaka", status=1)
