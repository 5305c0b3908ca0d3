#include "cscan.h"

/// The length of the character that begins the bytes, 0 where there is none.
///
/// The second byte's bounds (Unicode 16, table 3-7) rule out surrogates and overlong forms.
static inline size_t character(const uint8_t *bytes, size_t count) {
    uint8_t lead = bytes[0];
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (count < length) return 0;
    uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (bytes[1] < low || bytes[1] > high) return 0;
    if (length > 2 && (bytes[2] & 0xC0) != 0x80) return 0;
    if (length > 3 && (bytes[3] & 0xC0) != 0x80) return 0;
    return length;
}

/// 3 where one of kana, kanji and full-width letters begins the bytes, of which there are three; 0 says
/// nothing. E0 and ED, whose second bytes have bounds of their own, are left out.
static inline size_t usual_character(const uint8_t *bytes) {
    bool is_usual = (bytes[0] & 0xF0) == 0xE0 && bytes[0] != 0xE0 && bytes[0] != 0xED
        && (bytes[1] & 0xC0) == 0x80 && (bytes[2] & 0xC0) == 0x80;
    return is_usual ? 3 : 0;
}

size_t cscan_utf8_valid(const uint8_t *bytes, size_t count) {
    size_t at = 0;
    while (at < count) {
        if (count - at >= 16) {
            uint64_t words[2];
            memcpy(words, bytes + at, 16);
            uint64_t first = words[0] & 0x8080808080808080u, second = words[1] & 0x8080808080808080u;
            if ((first | second) == 0) {
                at += 16;
                continue;
            }
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
            // To the first byte that isn't ASCII.
            at += first != 0 ? (size_t)__builtin_ctzll(first) / 8
                             : 8 + (size_t)__builtin_ctzll(second) / 8;
#endif
        }
        // Past the character that isn't ASCII stand more of its kind, as a rule.
        do {
            size_t length = count - at < 3 ? 0 : usual_character(bytes + at);
            if (length == 0) length = character(bytes + at, count - at);
            if (length == 0) return at;
            at += length;
        } while (at < count && bytes[at] >= 0x80);
    }
    return at;
}

bool cscan_utf8_begins(const uint8_t *bytes, size_t count) {
    if (count == 0 || count > 3) return false;
    // A beginning is what becomes a character with continuation bytes behind it; 0x80 and 0xBF
    // are the ends of what a second byte can be.
    static const uint8_t continuations[2] = {0x80, 0xBF};
    for (int i = 0; i < 2; i++) {
        uint8_t whole[4];
        memset(whole, continuations[i], sizeof whole);
        memcpy(whole, bytes, count);
        if (character(whole, sizeof whole) > count) return true;
    }
    return false;
}
