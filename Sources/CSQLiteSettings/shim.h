#ifndef ADVOCATE_SQLITE_SETTINGS_H
#define ADVOCATE_SQLITE_SETTINGS_H

#include <sqlite3.h>

/* sqlite3_config takes a varying number of arguments, which Swift doesn't import. */
static inline int advocate_sqlite_keep_in_memory(int bytes) {
  return sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, bytes);
}

/* Without a count of its memory SQLite takes no lock for each piece of it. */
static inline int advocate_sqlite_count_no_memory(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

#endif
