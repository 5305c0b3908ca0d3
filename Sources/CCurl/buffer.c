#include "buffer.h"

#include <stdlib.h>
#include <string.h>

bool buffer_append(buffer *buffer, const char *bytes, size_t count) {
    if (count == 0) return true;
    // `count` never passes `limit`, nor `room`, so nothing wraps around.
    if (count > buffer->limit - buffer->count) return false;
    if (count > buffer->room - buffer->count) {
        size_t room = 2 * buffer->room + count;
        uint8_t *grown = realloc(buffer->bytes, room);
        if (grown == NULL) return false;
        buffer->bytes = grown;
        buffer->room = room;
    }
    memcpy(buffer->bytes + buffer->count, bytes, count);
    buffer->count += count;
    return true;
}

void buffer_free(buffer *buffer) {
    free(buffer->bytes);
}
