// JSON for the extract stage: where an item ends, and what one object holds (over simdjson's DOM).
#ifndef CJSON_H
#define CJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Gives memory that was freed back to the system, where the C library can (glibc); Swift doesn't see
/// its malloc.h.
void cjson_return_memory(void);

/// Has blocks of a megabyte and more come from the system and go back to it when they are freed: left alone,
/// glibc keeps ever larger ones after the first.
void cjson_keep_no_large_blocks(void);

/// Where a walk over an object or array stands; all zero before its first byte.
typedef struct {
    /// All ones inside a string.
    uint64_t in_string;
    /// 1 where the next byte follows a backslash.
    uint64_t escaped;
    /// Brackets that are open.
    int64_t depth;
} cjson_walk;

/// Walks on over an object or array, from its opening bracket or from where the last call ended.
///
/// Returns how many bytes were walked over; the item ended with the last of them where `depth` is 0.
/// Brackets are counted, not matched: that is the parser's to say.
size_t cjson_walk_on(cjson_walk *walk, const uint8_t *bytes, size_t count);

/// What a value is.
enum {
    /// Not there, or null.
    CJSON_MISSING = 0,
    /// `integer`, with its digits as text; a number without a fraction counts (`1.0`).
    CJSON_INTEGER = 1,
    /// Any other number, as text.
    CJSON_NUMBER = 2,
    /// Text as it reads, except that a NUL stays `\u0000`.
    CJSON_STRING = 3,
    /// An array of objects, of the one key that may hold one: `start` and `count` number them, from 0.
    CJSON_ITEMS = 4,
    /// Anything else, as JSON text.
    CJSON_OTHER = 5,
};

typedef struct {
    int64_t integer;
    /// A range of `cjson_text`, or of items.
    uint32_t start;
    uint32_t count;
    uint8_t kind;
} cjson_value;

/// Reads objects one after another and keeps the values of a fixed list of keys.
typedef struct cjson_reader cjson_reader;

/// Returns NULL when memory is short. The keys stand one behind the other, each with a NUL at its
/// end; they are copied. `items_key` is the number of the key that may hold an array of objects,
/// whose item keys are read too; -1 where none may.
cjson_reader *cjson_reader_new(const char *keys, size_t key_count, int items_key,
                               const char *item_keys, size_t item_key_count);
void cjson_reader_free(cjson_reader *reader);

/// Reads one object. Returns NULL, or why it can't be read: a text that is never freed.
///
/// Of a key that stands twice the last value counts.
const char *cjson_read(cjson_reader *reader, const uint8_t *bytes, size_t count);

/// What the last object held; all three stay valid until the next read.
///
/// `cjson_values` has a value for each key, `cjson_item_values` one for each item key of each item.
const cjson_value *cjson_values(const cjson_reader *reader);
const cjson_value *cjson_item_values(const cjson_reader *reader);
const uint8_t *cjson_text(const cjson_reader *reader, size_t *count);

#ifdef __cplusplus
}
#endif

#endif
