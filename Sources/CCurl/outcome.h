#ifndef OUTCOME_H
#define OUTCOME_H

#include <curl/curl.h>

/// What libcurl's code means, as a `CCURL_…`.
int outcome_of_code(CURLcode code);

#endif
