#include "cjson.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

void cjson_return_memory(void) {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

void cjson_keep_no_large_blocks(void) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}
