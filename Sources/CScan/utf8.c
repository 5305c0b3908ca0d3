#include "cscan.h"
#include "cpu.h"

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

/// The length of the longest valid prefix, whose first `at` bytes are known to be whole, valid characters.
static size_t valid_from(const uint8_t *bytes, size_t count, size_t at) {
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

#if CSCAN_HAS_AVX2

// What two bytes that follow each other may do wrong, a bit for each; where the tables of the first one's
// halves and of the second one's higher half agree, it is wrong (J. Keiser and D. Lemire, "Validating UTF-8
// in less than one instruction per byte", 2021, on Unicode's table 3-7).
enum {
    NO_CONTINUATION = 1 << 0,
    NO_LEAD = 1 << 1,
    OVERLONG_OF_3 = 1 << 2,
    PAST_LAST = 1 << 3,
    SURROGATE = 1 << 4,
    OVERLONG_OF_2 = 1 << 5,
    // F5 and more before 8x, and F0 before it.
    PAST_LAST_OR_OVERLONG_OF_4 = 1 << 6,
    // No fault behind a lead of three or four: the third and fourth bytes are looked for apart.
    TWO_CONTINUATIONS = 1 << 7,
    ANY_LOW = NO_CONTINUATION | NO_LEAD | TWO_CONTINUATIONS,
    PAST_F4 = ANY_LOW | PAST_LAST | PAST_LAST_OR_OVERLONG_OF_4,
    ANY_CONTINUATION = NO_LEAD | OVERLONG_OF_2 | TWO_CONTINUATIONS,
};

#define TWICE(...) _mm256_broadcastsi128_si256(_mm_setr_epi8(__VA_ARGS__))

/// The `back` bytes before each of a chunk's, the last ones of the chunk before among them.
#define BYTES_BEFORE(chunk, across, back) _mm256_alignr_epi8((chunk), (across), 16 - (back))

/// A byte isn't 0 where the chunk has a character that is wrong; the one behind `before`, all of which
/// was right, but that its last character may go on here.
CSCAN_AVX2 static inline __m256i wrong_bytes(__m256i chunk, __m256i before) {
    const __m256i first_high = TWICE(
        NO_LEAD, NO_LEAD, NO_LEAD, NO_LEAD, NO_LEAD, NO_LEAD, NO_LEAD, NO_LEAD,
        (char)TWO_CONTINUATIONS, (char)TWO_CONTINUATIONS, (char)TWO_CONTINUATIONS,
        (char)TWO_CONTINUATIONS, NO_CONTINUATION | OVERLONG_OF_2, NO_CONTINUATION,
        NO_CONTINUATION | OVERLONG_OF_3 | SURROGATE,
        NO_CONTINUATION | PAST_LAST | PAST_LAST_OR_OVERLONG_OF_4);
    const __m256i first_low = TWICE(
        (char)(ANY_LOW | OVERLONG_OF_2 | OVERLONG_OF_3 | PAST_LAST_OR_OVERLONG_OF_4),
        (char)(ANY_LOW | OVERLONG_OF_2), (char)ANY_LOW, (char)ANY_LOW, (char)(ANY_LOW | PAST_LAST),
        (char)PAST_F4, (char)PAST_F4, (char)PAST_F4, (char)PAST_F4, (char)PAST_F4, (char)PAST_F4,
        (char)PAST_F4, (char)PAST_F4, (char)(PAST_F4 | SURROGATE), (char)PAST_F4, (char)PAST_F4);
    const __m256i second_high = TWICE(
        NO_CONTINUATION, NO_CONTINUATION, NO_CONTINUATION, NO_CONTINUATION, NO_CONTINUATION,
        NO_CONTINUATION, NO_CONTINUATION, NO_CONTINUATION,
        (char)(ANY_CONTINUATION | OVERLONG_OF_3 | PAST_LAST_OR_OVERLONG_OF_4),
        (char)(ANY_CONTINUATION | OVERLONG_OF_3 | PAST_LAST),
        (char)(ANY_CONTINUATION | SURROGATE | PAST_LAST),
        (char)(ANY_CONTINUATION | SURROGATE | PAST_LAST), NO_CONTINUATION, NO_CONTINUATION,
        NO_CONTINUATION, NO_CONTINUATION);
    const __m256i half = _mm256_set1_epi8(0x0F);
    __m256i across = _mm256_permute2x128_si256(before, chunk, 0x21);
    __m256i first = BYTES_BEFORE(chunk, across, 1);
    __m256i high = _mm256_and_si256(_mm256_srli_epi16(first, 4), half);
    __m256i second = _mm256_and_si256(_mm256_srli_epi16(chunk, 4), half);
    __m256i pairs = _mm256_and_si256(
        _mm256_and_si256(
            _mm256_shuffle_epi8(first_high, high),
            _mm256_shuffle_epi8(first_low, _mm256_and_si256(first, half))),
        _mm256_shuffle_epi8(second_high, second));
    // Third bytes stand two behind E0 and more, fourth ones three behind F0 and more.
    __m256i third = _mm256_subs_epu8(BYTES_BEFORE(chunk, across, 2), _mm256_set1_epi8(0xE0 - 0x80));
    __m256i fourth =
        _mm256_subs_epu8(BYTES_BEFORE(chunk, across, 3), _mm256_set1_epi8((char)(0xF0 - 0x80)));
    __m256i wanted =
        _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8((char)0x80));
    return _mm256_xor_si256(wanted, pairs);
}

/// Where the last character begins that may go on behind the first `at` bytes.
static inline size_t character_start(const uint8_t *bytes, size_t at) {
    for (size_t back = 1; back <= 3 && back <= at; back++) {
        uint8_t byte = bytes[at - back];
        if (byte < 0x80) return at;
        if (byte >= 0xC0) return at - back;
    }
    return at;
}

CSCAN_AVX2 static size_t valid_avx2(const uint8_t *bytes, size_t count) {
    __m256i before = _mm256_setzero_si256();
    size_t at = 0;
    bool was_ascii = true;
    for (; count - at >= 32; at += 32) {
        __m256i chunk = _mm256_loadu_si256((const __m256i *)(const void *)(bytes + at));
        bool is_ascii = _mm256_movemask_epi8(chunk) == 0;
        // Behind ASCII no character goes on.
        if (!(is_ascii && was_ascii)) {
            __m256i wrong = wrong_bytes(chunk, before);
            if (!_mm256_testz_si256(wrong, wrong)) break;
        }
        before = chunk;
        was_ascii = is_ascii;
    }
    // What is wrong, where, and what is left: one by one.
    return valid_from(bytes, count, character_start(bytes, at));
}

#endif

size_t cscan_utf8_valid(const uint8_t *bytes, size_t count) {
#if CSCAN_HAS_AVX2
    if (cscan_has_avx2()) return valid_avx2(bytes, count);
#endif
    return valid_from(bytes, count, 0);
}

size_t cscan_utf8_valid_anywhere(const uint8_t *bytes, size_t count) {
    return valid_from(bytes, count, 0);
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
