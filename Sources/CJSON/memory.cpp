#include "cjson.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

void cjson_return_memory(void) {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}
