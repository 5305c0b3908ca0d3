// The system's libxml2, found through pkg-config: its headers lie where no compiler looks by itself.
#include <libxml/parser.h>
