// Writes a made-up company's HRMOS daily list (勤怠CSV出力, `hrmos.md` §4) and the lists beside it.
//
//   generate FOLDER PEOPLE ROWS SEED
//
// FOLDER gets daily.csv (UTF-8, CRLF), employees.csv, segments.csv, members.csv, template.csv and
// days.txt, which names the first day that the benchmark's window has and the last. Days follow one
// another, each with all people, as the screen's download has them; nothing depends on when or where this runs.
//
// The mess is that of samples/, in the shares that a large company could have: a guess, for no vendor publishes any.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_DAY = 18353 /* 2020-04-01, days after 1970-01-01 */, MISSING = -100000 };

// MARK: Random numbers: splitmix64, so that each row has its own, whatever came before.

typedef struct { uint64_t state; } Random;

static uint64_t next(Random *random) {
    uint64_t z = (random->state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static Random randomOf(uint64_t seed, uint64_t thing) {
    Random random = {seed * 0xD1342543DE82EF95u + thing * 0x2545F4914F6CDD1Du};
    next(&random);
    return random;
}

static int below(Random *random, int limit) { return (int)((next(random) >> 33) % (uint64_t)limit); }

/// True in `parts` of a million.
static int happens(Random *random, int parts) { return below(random, 1000000) < parts; }

// MARK: The output.

static char buffer[1 << 20];
static char *end = buffer;
static FILE *file;

static void flush(void) {
    if (fwrite(buffer, 1, (size_t)(end - buffer), file) != (size_t)(end - buffer)) {
        perror("generate");
        exit(1);
    }
    end = buffer;
}

static void begin(const char *folder, const char *name) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    file = fopen(path, "wb");
    if (!file) {
        perror(path);
        exit(1);
    }
}

static void finish(void) {
    flush();
    if (fclose(file)) {
        perror("generate");
        exit(1);
    }
}

static void text(const char *words) {
    size_t count = strlen(words);
    if (end + count + 4096 > buffer + sizeof buffer) flush();
    memcpy(end, words, count);
    end += count;
}

static void character(char byte) { *end++ = byte; }

static void number(int value, int digits) {
    char found[12];
    int count = 0;
    if (value < 0) {
        character('-');
        value = -value;
    }
    do {
        found[count++] = (char)('0' + value % 10);
        value /= 10;
    } while (value > 0 || count < digits);
    while (count > 0) character(found[--count]);
}

// MARK: The calendar.

typedef struct { int year, month, day; } Date;

static Date dateOf(int dayNumber) {
    int z = dayNumber + 719468, era = z / 146097, dayOfEra = z - era * 146097;
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int month = (5 * dayOfYear + 2) / 153;
    Date date = {yearOfEra + era * 400, month < 10 ? month + 3 : month - 9, dayOfYear - (153 * month + 2) / 5 + 1};
    if (date.month <= 2) date.year++;
    return date;
}

static void isoDate(int dayNumber) {
    Date date = dateOf(dayNumber);
    number(date.year, 4), character('-'), number(date.month, 2), character('-'), number(date.day, 2);
}

static int isWeekend(int dayNumber) { return (dayNumber + 4) % 7 % 6 == 0; }

// MARK: The people.

/// Person 0 is HRMOS's own user; the benchmark's pipeline.yml excludes its number.
static void employeeNumber(int person, uint64_t seed) {
    Random random = randomOf(seed ^ 0xA5A5, (uint64_t)person);
    int kind = below(&random, 1000);
    if (person == 0) return text("0000000000");
    if (kind < 1) return;  // nobody typed one
    if (kind < 81) {
        text("Ａ");
        char digits[16];
        snprintf(digits, sizeof digits, "%06d", person);
        for (char *digit = digits; *digit; digit++) {
            character((char)0xEF), character((char)0xBC), character((char)(0x90 + *digit - '0'));
        }
        return;
    }
    if (kind < 111) character('\'');
    if (kind >= 111 && kind < 121) text("　");
    character(kind >= 121 && kind < 141 ? 'a' : 'A');
    if (kind >= 141 && kind < 151) character(' ');
    number(person, 6);
}

static const char *lastNames[] = {"架空", "見本", "試験", "仮名", "例示", "模擬", "雛形", "髙﨑", "試作", "例題"};
static const char *firstNames[] = {"花子", "太郎", "次郎", "三郎", "桜", "健", "恵", "陽菜", "翔", "美咲"};

static void fullName(int person) { text(lastNames[person % 10]), text(firstNames[person / 10 % 10]); }

static int isMember(int person, uint64_t seed) {
    Random random = randomOf(seed ^ 0x5A5A, (uint64_t)person);
    return person > 0 && below(&random, 100) >= 2;
}

/// The member's last day, as so many days before the file's end; 0 = goes on.
static int leftBefore(int person, uint64_t seed) {
    Random random = randomOf(seed ^ 0x3C3C, (uint64_t)person);
    return below(&random, 100) == 0 ? 1 + below(&random, 5) : 0;
}

static void writeEmployees(const char *folder, int people, uint64_t seed) {
    begin(folder, "employees.csv");
    text("社員ID,社員番号,姓,名,メールアドレス,入社日,退職日,部門,雇用形態,締め日\r\n");
    for (int person = 0; person < people; person++) {
        number(person + 1, 1), character(','), employeeNumber(person, seed), character(',');
        text(lastNames[person % 10]), character(','), text(firstNames[person / 10 % 10]), text(",user");
        number(person + 1, 1), text("@example.com,2015-04-01,,開発部,正社員,31\r\n");
    }
    finish();
}

static void writeMembers(const char *folder, int people, int lastDay, uint64_t seed) {
    begin(folder, "members.csv");
    text("社員コード,名前,部署,メールアドレス,開始日,終了日,状態\r\n");
    for (int person = 0; person < people; person++) {
        if (!isMember(person, seed)) continue;
        character('A'), number(person, 6), character(','), fullName(person), text(",開発部,a");
        number(person, 6), text("@example.com,2015-04-01,");
        int before = leftBefore(person, seed);
        if (before) isoDate(lastDay - before);
        text(",有効\r\n");
    }
    finish();
}

// MARK: The work segments.

enum Segment { WORK = 1, OFF = 2, LEAVE = 5, ABSENT = 11, REMOTE = 32, NIGHT = 33, MORNING = 40, AFTERNOON = 42,
               UNMAPPED = 52, UNLISTED = 99 };

static void writeSegments(const char *folder) {
    begin(folder, "segments.csv");
    text("勤務区分ID,並び順,勤務区分名,表示名,勤務/休日・休暇\r\n"
         "1,1,出勤:残業あり,出勤,勤務\r\n2,2,公休,公休,休日・休暇\r\n5,5,有給休暇,有休,休日・休暇\r\n11,11,欠勤,欠勤,その他\r\n"
         "32,32,出勤(在宅),在宅,勤務\r\n33,33,夜勤,夜勤,勤務\r\n40,40,出勤（午前休）,午前半休,勤務\r\n"
         "42,42,午後半休,午後半休,勤務\r\n52,52,見本番,見本番,その他\r\n");
    finish();
}

static const char *displayName(int segment) {
    switch (segment) {
    case WORK: return "出勤";
    case OFF: return "公休";
    case LEAVE: return "有休";
    case ABSENT: return "欠勤";
    case REMOTE: return "在宅";
    case NIGHT: return "夜勤";
    case MORNING: return "午前半休";
    case AFTERNOON: return "午後半休";
    case UNMAPPED: return "見本番";
    default: return "";
    }
}

// MARK: The days.

/// One clock time and the flag beside it. Most are `HH:mm`; some were retyped in another spelling.
static void clock(Random *random, int minutes) {
    character(',');
    if (minutes == MISSING) return text(",0");
    int days = minutes < 0 ? -1 : minutes / 1440, shown = minutes - 1440 * days;
    int spelling = below(random, 100000);
    if (spelling < 10) {
        text(spelling < 5 ? "25:65" : "9時");  // can't be read
        days = 0;
    } else if (spelling < 15 && days == 1) {
        number(minutes / 60, 1), character(':'), number(minutes % 60, 2);  // 25:30, and no flag
        days = 0;
    } else if (spelling < 20) {
        static const char *fullWidth[] = {"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};
        text(fullWidth[shown / 600]), text(fullWidth[shown / 60 % 10]), text("：");
        text(fullWidth[shown / 10 % 6]), text(fullWidth[shown % 10]);
    } else {
        number(shown / 60, spelling < 1000 ? 1 : 2), character(':'), number(shown % 60, 2);
    }
    character(',');
    if (spelling >= 1000 && spelling < 1100 && days == 0) return;  // no flag is the same day
    number(days, 1);
}

/// A punch is never retyped.
static void punch(int minutes) {
    character(',');
    if (minutes == MISSING) return text(",0");
    int days = minutes < 0 ? -1 : minutes / 1440, shown = minutes - 1440 * days;
    number(shown / 60, 2), character(':'), number(shown % 60, 2), character(','), number(days, 1);
}

typedef struct { int segment, in, out, breaks[4], punchedIn, punchedOut; } Day;

/// What somebody did on a day.
static Day dayOf(Random *random, int dayNumber) {
    // HRMOS shows the usual break on days off too (`hrmos.md` §5).
    Day day = {WORK, MISSING, MISSING, {720, 780, MISSING, MISSING}, MISSING, MISSING};
    int choice = below(random, 10000);
    if (isWeekend(dayNumber) ? choice >= 300 : choice < 100) {
        day.segment = OFF;
        if (!happens(random, 2000)) return day;
    } else if (choice < 600) {
        day.segment = LEAVE;
        if (!happens(random, 5000)) return day;
    } else if (choice < 630) {
        day.segment = ABSENT;
        if (!happens(random, 5000)) return day;
    } else if (choice < 780) day.segment = MORNING;
    else if (choice < 930) day.segment = AFTERNOON;
    else if (choice < 1030) day.segment = NIGHT;
    else if (choice < 4000) day.segment = REMOTE;
    else if (choice < 4003) day.segment = UNMAPPED;
    else if (choice < 4004) day.segment = UNLISTED;
    else if (choice < 4010) day.segment = 0;
    if (happens(random, 5000)) return day;  // nobody punched

    int night = day.segment == NIGHT;
    day.in = night ? 1320 - 10 + below(random, 20)
             : day.segment == MORNING ? 840 - 10 + below(random, 20) : 525 + below(random, 60);
    int length = night ? 540 : day.segment == MORNING || day.segment == AFTERNOON ? 240 : 520 + below(random, 120);
    if (happens(random, 6000)) length += 360;  // past midnight
    day.out = day.in + length + below(random, 15);
    if (night) {
        // A flag that got lost puts the break before the shift.
        int lost = happens(random, 20000) ? 1440 : 0;
        day.breaks[0] = 1560 - lost, day.breaks[1] = 1620 - lost;
    } else {
        int usual = below(random, 10);
        if (usual == 0) day.breaks[0] += 15, day.breaks[1] += 10 + below(random, 20);
        if (below(random, 20) == 0) day.breaks[2] = 1080, day.breaks[3] = 1095 + below(random, 20);
        if (happens(random, 500)) day.breaks[2] = 750, day.breaks[3] = 810;  // overlaps the first
        if (happens(random, 500)) day.breaks[2] = 780, day.breaks[3] = 795;  // or touches it
        if (happens(random, 100)) day.breaks[1] = day.breaks[0] - 30;        // ends before it starts
    }
    if (happens(random, 1000)) day.breaks[below(random, 2) * 2 + 1] = MISSING;  // an end is missing
    day.punchedIn = day.in - below(random, 12), day.punchedOut = day.out + below(random, 12);

    int mishap = below(random, 100000);
    if (mishap < 300) day.out = MISSING;
    else if (mishap < 400) day.in = MISSING;
    else if (mishap < 450) day.out = day.in - below(random, 60);
    else if (mishap < 460) day.in = -10;
    else if (mishap < 480) day.out = day.in + below(random, 20);
    return day;
}

static void writeRow(int dayNumber, int person, uint64_t seed, uint64_t row) {
    Random random = randomOf(seed, row);
    Date date = dateOf(dayNumber);
    // The 31st of a month of 30 days: somebody typed a date.
    if (happens(&random, 4)) date.day = 31, date.month = 6;
    number(date.year, 4), character('/'), number(date.month, 1), character('/'), number(date.day, 1), character(',');
    number(person + 1, 1), character(','), fullName(person), character(','), employeeNumber(person, seed);
    Day day = dayOf(&random, dayNumber);
    character(',');
    if (day.segment) number(day.segment, 1);
    character(',');
    if (happens(&random, 10000)) {
        character('"'), text(displayName(day.segment)), text(" \"\"仮\"\",\r\n午後は直行\"");
    } else {
        text(displayName(day.segment));
    }
    clock(&random, day.in), clock(&random, day.out);
    for (int place = 0; place < 4; place++) clock(&random, day.breaks[place]);
    punch(day.punchedIn), punch(day.punchedOut);
    // The punched breaks, which kintai doesn't read.
    for (int place = 0; place < 4; place++) punch(day.punchedIn == MISSING ? MISSING : day.breaks[place]);
    text("\r\n");
}

static void writeDays(const char *folder, int people, uint64_t rows, uint64_t seed) {
    begin(folder, "daily.csv");
    text("日付,ユーザID,氏名,社員番号,勤務区分,表示名,出勤時刻,前日/翌日,退勤時刻,前日/翌日,休憩1開始,前日/翌日,休憩1終了,前日/翌日,"
         "休憩2開始,前日/翌日,休憩2終了,前日/翌日,打刻出勤時刻,前日/翌日,打刻退勤時刻,前日/翌日,打刻休憩1開始,前日/翌日,"
         "打刻休憩1終了,前日/翌日,打刻休憩2開始,前日/翌日,打刻休憩2終了,前日/翌日\r\n");
    uint64_t row = 0;
    for (int day = FIRST_DAY; row < rows; day++) {
        for (int person = 0; person < people && row < rows; person++, row++) {
            writeRow(day, person, seed, row);
            Random random = randomOf(seed ^ 0xD0B1E, row);
            // The same day twice, as after a merge of two files by hand.
            if (happens(&random, 100) && row + 1 < rows) writeRow(day, person, seed, ++row + (rows << 1));
        }
    }
    finish();
}

int main(int count, char **arguments) {
    if (count != 5) {
        fprintf(stderr, "usage: generate FOLDER PEOPLE ROWS SEED\n");
        return 64;
    }
    const char *folder = arguments[1];
    int people = atoi(arguments[2]);
    uint64_t rows = strtoull(arguments[3], NULL, 10), seed = strtoull(arguments[4], NULL, 10);
    if (people < 1 || rows < 1) {
        fprintf(stderr, "generate: PEOPLE and ROWS are at least 1\n");
        return 64;
    }
    int lastDay = FIRST_DAY + (int)((rows - 1) / (uint64_t)people);
    writeEmployees(folder, people, seed);
    writeMembers(folder, people, lastDay, seed);
    writeSegments(folder);
    begin(folder, "template.csv");
    text("社員コード,年月日,出社,退社,休憩詳細,日報,ステータス,休暇\r\nE0001,2026-11-02,09:00,18:00,12:00-13:00/17:00-17:15,記入例,1,\r\n");
    finish();
    // The first day is outside the window, so that a rule has it to leave out.
    begin(folder, "days.txt");
    isoDate(FIRST_DAY + (lastDay > FIRST_DAY)), character(' '), isoDate(lastDay), character('\n');
    finish();
    writeDays(folder, people, rows, seed);
    return 0;
}
