#ifndef ADVOCATE_SQLITE_SETTINGS_H
#define ADVOCATE_SQLITE_SETTINGS_H

#include <sqlite3.h>

/* sqlite3_config takes a varying number of arguments, which Swift doesn't import. */
static inline int advocate_sqlite_keep_in_memory(int bytes) {
  return sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, bytes);
}

#endif
