// Whether a workbook holds all that was written: libxlsxwriter doesn't notice where the disk of its
// temporary files is full, and ends well with a sheet that lacks its end, or rows.
#include "check.h"

#include <string.h>
#include <zlib.h>

/// What an entry of the file holds, as far as it is looked at.
typedef struct {
    /// "</c>" and "</si>": text has no "<" of its own.
    uint64_t cells, strings;
    uint64_t last;
} content;

static uint32_t number(const uint8_t *bytes, int count) {
    uint32_t value = 0;
    for (int index = count - 1; index >= 0; index--) value = value << 8 | bytes[index];
    return value;
}

static void look(content *found, const uint8_t *bytes, size_t count) {
    uint64_t last = found->last;
    for (size_t index = 0; index < count; index++) {
        last = last << 8 | bytes[index];
        if ((last & 0xFFFFFFFF) == 0x3C2F633E) found->cells++;
        if ((last & 0xFFFFFFFFFF) == 0x3C2F73693E) found->strings++;
    }
    found->last = last;
}

/// Returns false where the bytes can't be unpacked.
static bool unpack(const uint8_t *bytes, size_t count, uint32_t wanted_crc, content *found) {
    z_stream stream = {.next_in = (uint8_t *)bytes, .avail_in = (uInt)count};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return false;
    uint8_t piece[1 << 16];
    uLong crc = crc32(0, NULL, 0);
    int status = Z_OK;
    while (status == Z_OK) {
        stream.next_out = piece;
        stream.avail_out = sizeof piece;
        status = inflate(&stream, Z_NO_FLUSH);
        size_t unpacked = sizeof piece - stream.avail_out;
        crc = crc32(crc, piece, (uInt)unpacked);
        look(found, piece, unpacked);
    }
    inflateEnd(&stream);
    return status == Z_STREAM_END && crc == wanted_crc;
}

static bool begins(const uint8_t *name, size_t length, const char *start) {
    return length >= strlen(start) && memcmp(name, start, strlen(start)) == 0;
}

bool is_whole(const uint8_t *bytes, size_t count, uint64_t cells, uint64_t strings) {
    // The end of the central directory: 22 bytes, since nobody writes a comment.
    if (count < 22 || count > UINT32_MAX) return count > UINT32_MAX;
    const uint8_t *end = bytes + count - 22;
    if (number(end, 4) != 0x06054B50) return false;
    uint32_t entries = number(end + 10, 2), place = number(end + 16, 4);
    content sheets = {0}, table = {0};
    for (uint32_t index = 0; index < entries; index++) {
        if ((size_t)place + 46 > count) return false;
        const uint8_t *entry = bytes + place;
        uint32_t packed = number(entry + 20, 4), name_length = number(entry + 28, 2);
        uint32_t extra = number(entry + 30, 2) + number(entry + 32, 2);
        size_t header = number(entry + 42, 4);
        if ((size_t)place + 46 + name_length > count || header + 30 > count) return false;
        const uint8_t *name = entry + 46;
        size_t start = header + 30 + number(bytes + header + 26, 2) + number(bytes + header + 28, 2);
        if (start + packed > count) return false;
        bool is_sheet = begins(name, name_length, "xl/worksheets/sheet");
        bool is_table = begins(name, name_length, "xl/sharedStrings.xml");
        content other = {0};
        content *found = is_sheet ? &sheets : is_table ? &table : &other;
        if (!unpack(bytes + start, packed, number(entry + 16, 4), found)) return false;
        // "ksheet>", of </worksheet>, and "</sst>".
        if (is_sheet && (sheets.last & 0xFFFFFFFFFFFFFF) != 0x6B73686565743E) return false;
        if (is_table && (table.last & 0xFFFFFFFFFFFF) != 0x3C2F7373743E) return false;
        place += 46 + name_length + extra;
    }
    return sheets.cells == cells && table.strings == strings;
}
