#include "cjson.h"

#include <algorithm>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace {

/// One bit for each of 64 bytes, the first byte's lowest.
struct Masks {
    uint64_t quote = 0, backslash = 0, open = 0, close = 0;
};

#if defined(__SSE2__)

uint64_t equal(const __m128i (&bytes)[4], char wanted) {
    uint64_t mask = 0;
    for (int part = 0; part < 4; part++) {
        auto bits = _mm_movemask_epi8(_mm_cmpeq_epi8(bytes[part], _mm_set1_epi8(wanted)));
        mask |= uint64_t(uint32_t(bits)) << (16 * part);
    }
    return mask;
}

Masks masks(const uint8_t *bytes) {
    __m128i plain[4], folded[4];
    for (int part = 0; part < 4; part++) {
        plain[part] = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + 16 * part));
        // `[` and `{`, `]` and `}` differ by this bit; no other byte folds onto them.
        folded[part] = _mm_or_si128(plain[part], _mm_set1_epi8(0x20));
    }
    return {equal(plain, '"'), equal(plain, '\\'), equal(folded, '{'), equal(folded, '}')};
}

#else

Masks masks(const uint8_t *bytes) {
    Masks masks;
    for (int place = 0; place < 64; place++) {
        uint8_t byte = bytes[place];
        masks.quote |= uint64_t(byte == '"') << place;
        masks.backslash |= uint64_t(byte == '\\') << place;
        masks.open |= uint64_t((byte | 0x20) == '{') << place;
        masks.close |= uint64_t((byte | 0x20) == '}') << place;
    }
    return masks;
}

#endif

/// Every bit becomes the parity of itself and all bits below: from a quote on, up to the next.
uint64_t parity(uint64_t bits) {
    for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
    return bits;
}

/// The bytes that follow a backslash which isn't itself escaped.
uint64_t escaped_bytes(uint64_t backslash, uint64_t first_escaped, bool &next_escaped) {
    uint64_t escaped = first_escaped;
    next_escaped = false;
    backslash &= ~escaped;
    while (backslash != 0) {
        int place = __builtin_ctzll(backslash);
        backslash &= backslash - 1;
        if (place == 63) {
            next_escaped = true;
        } else {
            escaped |= uint64_t(1) << (place + 1);
            backslash &= ~(uint64_t(1) << (place + 1));
        }
    }
    return escaped;
}

}  // namespace

size_t cjson_walk_on(cjson_walk *walk, const uint8_t *bytes, size_t count) {
    size_t done = 0;
    while (done < count) {
        size_t length = std::min<size_t>(64, count - done);
        uint8_t tail[64];
        const uint8_t *block = bytes + done;
        if (length < 64) {
            std::memset(tail, ' ', sizeof tail);
            std::memcpy(tail, block, length);
            block = tail;
        }
        Masks found = masks(block);
        bool next_escaped;
        uint64_t escaped = escaped_bytes(found.backslash, walk->escaped, next_escaped);
        uint64_t in_string = parity(found.quote & ~escaped) ^ walk->in_string;
        uint64_t brackets = (found.open | found.close) & ~in_string;
        while (brackets != 0) {
            int place = __builtin_ctzll(brackets);
            walk->depth += (found.open >> place) & 1 ? 1 : -1;
            if (walk->depth == 0) return done + size_t(place) + 1;
            brackets &= brackets - 1;
        }
        walk->in_string = (in_string >> (length - 1)) & 1 ? ~uint64_t(0) : 0;
        walk->escaped = length < 64 ? (escaped >> length) & 1 : uint64_t(next_escaped);
        done += length;
    }
    return count;
}
