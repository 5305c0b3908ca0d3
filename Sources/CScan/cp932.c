#include "cp932-table.h"
#include "cscan.h"

bool cscan_cp932_leads(uint8_t byte) {
    return (byte >= 0x81 && byte <= 0x9F) || (byte >= 0xE0 && byte <= 0xFC);
}

bool cscan_cp932_trails(uint8_t byte) {
    return byte >= 0x40 && byte <= 0xFC && byte != 0x7F;
}

/// The scalar of two bytes, 0 where there is none.
static inline uint16_t scalar_of(uint8_t lead, uint8_t trail) {
    if (!cscan_cp932_leads(lead) || trail < 0x40) return 0;
    return cp932_scalars[lead < 0xE0 ? lead - 0x81 : lead - 0xC1][trail - 0x40];
}

static inline size_t append(uint16_t scalar, uint8_t *utf8) {
    if (scalar < 0x800) {
        utf8[0] = (uint8_t)(0xC0 | scalar >> 6);
        utf8[1] = (uint8_t)(0x80 | (scalar & 0x3F));
        return 2;
    }
    utf8[0] = (uint8_t)(0xE0 | scalar >> 12);
    utf8[1] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
    utf8[2] = (uint8_t)(0x80 | (scalar & 0x3F));
    return 3;
}

size_t cscan_cp932_decode(const uint8_t *bytes, size_t count, uint8_t *utf8, size_t *written) {
    size_t at = 0;
    size_t out = 0;
    while (at < count) {
        uint8_t byte = bytes[at];
        if (byte < 0x80) {
            uint64_t word;
            if (count - at >= sizeof word) {
                memcpy(&word, bytes + at, sizeof word);
                if ((word & 0x8080808080808080u) == 0) {
                    memcpy(utf8 + out, &word, sizeof word);
                    at += sizeof word;
                    out += sizeof word;
                    continue;
                }
            }
            utf8[out++] = byte;
            at += 1;
        } else if (byte >= 0xA1 && byte <= 0xDF) {
            // Half-width katakana.
            out += append((uint16_t)(0xFF61 + (byte - 0xA1)), utf8 + out);
            at += 1;
        } else {
            uint16_t scalar = count - at < 2 ? 0 : scalar_of(byte, bytes[at + 1]);
            if (scalar == 0) break;
            out += append(scalar, utf8 + out);
            at += 2;
        }
    }
    *written = out;
    return at;
}

int32_t cscan_cp932_encode(uint32_t scalar) {
    if (scalar < 0x80) return (int32_t)scalar;
    if (scalar > 0xFFFF) return -1;
    uint16_t code = cp932_codes[cp932_pages[scalar >> 8]][scalar & 0xFF];
    return code == 0 ? -1 : code;
}
