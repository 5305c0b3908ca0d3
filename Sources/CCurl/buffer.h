#ifndef BUFFER_H
#define BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Bytes that grow up to a limit; all zero but the limit before the first.
typedef struct {
    uint8_t *bytes;
    size_t count, room, limit;
} buffer;

/// Returns whether the bytes fit: within the limit, and in memory.
bool buffer_append(buffer *buffer, const char *bytes, size_t count);
void buffer_free(buffer *buffer);

#endif
