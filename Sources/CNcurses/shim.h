#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

// What Swift can't reach in ncurses by itself: global variables (Swift 6 refuses them), macros that
// make values by a shift or by a function, and a few functions of libc that Swift's Glibc leaves out.
// Accessors and constants only; what needs storage or signal handlers is in CTerminalGuard.

// cchar_t, wadd_wchnstr and setcchar are declared for the wide library only.
#define NCURSES_WIDECHAR 1
#include <curses.h>

#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <linux/memfd.h>
#include <malloc.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <wchar.h>

// Pairs above 255 travel in setcchar's last argument, which older libraries ignore or lack.
#if !defined(NCURSES_VERSION_PATCH) || NCURSES_VERSION_PATCH < 20180127
#error "ncurses 6.1 or later with wide characters is needed (Debian: libncurses-dev)."
#endif
#if !NCURSES_EXT_COLORS
#error "ncurses must be built with extended colours (Debian: libncurses-dev is)."
#endif

// stdscr is a global variable.
static inline WINDOW *cn_stdscr(void) { return stdscr; }

// curscr is a global variable; clearing it makes the next update send the whole screen.
static inline WINDOW *cn_curscr(void) { return curscr; }

// LINES is a global variable.
static inline int cn_lines(void) { return LINES; }

// COLS is a global variable.
static inline int cn_columns(void) { return COLS; }

// COLORS is a global variable: how many colours the terminal has, known after start_color.
static inline int cn_colors(void) { return COLORS; }

// COLOR_PAIRS is a global variable: how many pairs can be made, known after start_color.
static inline int cn_color_pairs(void) { return COLOR_PAIRS; }

// KEY_F is a macro with an argument.
static inline int cn_key_f(int number) { return KEY_F(number); }

// newterm wants streams, and stdout and stdin are global variables: these are streams on copies of the
// descriptors, to be closed after the screen.
static inline FILE *cn_stream(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  return copy < 0 ? NULL : fdopen(copy, mode);
}

// tigetstr says "no such capability" by 0 or by a pointer of all ones.
static inline bool cn_has_capability(const char *name) {
  const char *value = tigetstr(name);
  return value != NULL && value != (const char *)-1;
}

// Attributes are shifted macros.
static const attr_t cn_normal = A_NORMAL;
static const attr_t cn_bold = A_BOLD;
static const attr_t cn_dim = A_DIM;
static const attr_t cn_italic = A_ITALIC;
static const attr_t cn_underline = A_UNDERLINE;
static const attr_t cn_reverse = A_REVERSE;
static const attr_t cn_blink = A_BLINK;

// setcchar takes the pair as a short and, for pairs that don't fit, as a pointer behind it.
static inline int cn_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, (short)(pair > 255 ? 0 : pair), &pair);
}

// getcchar likewise.
static inline int cn_get_cell(
    const cchar_t *cell, wchar_t *text, attr_t *attributes, int *pair) {
  short narrow = 0;
  return getcchar(cell, text, attributes, &narrow, pair);
}

// wcwidth is not in Swift's Glibc.
extern int wcwidth(wchar_t character);
static inline int cn_wcwidth(wchar_t character) { return wcwidth(character); }

// ioctl is variadic, which Swift can't call. Returns 0, or -1 when the descriptor is no terminal.
static inline int cn_window_size(int descriptor, int *lines, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) {
    return -1;
  }
  *lines = size.ws_row;
  *columns = size.ws_col;
  return 0;
}

// The same for setting it, which tests on a pseudo-terminal need.
static inline int cn_set_window_size(int descriptor, int lines, int columns) {
  struct winsize size = {(unsigned short)lines, (unsigned short)columns, 0, 0};
  return ioctl(descriptor, TIOCSWINSZ, &size);
}

// posix_openpt and what belongs to it are not in Swift's Glibc. Opens a pseudo-terminal, writes the path of its
// other end to `path`, and returns the descriptor of this end, or -1.
extern int posix_openpt(int flags);
extern int grantpt(int descriptor);
extern int unlockpt(int descriptor);
extern int ptsname_r(int descriptor, char *path, size_t length);
static inline int cn_open_pseudo_terminal(char *path, size_t length) {
  int descriptor = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (descriptor >= 0 && grantpt(descriptor) == 0 && unlockpt(descriptor) == 0 &&
      ptsname_r(descriptor, path, length) == 0) {
    return descriptor;
  }
  if (descriptor >= 0) {
    close(descriptor);
  }
  return -1;
}

// How many bytes wait to be read, -1 on failure: tells an end of input from a key that isn't complete.
static inline int cn_waiting_bytes(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : -1;
}

// W* are macros with an argument.
static inline int cn_exit_status(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -1; }

// memfd_create is not in Swift's Glibc: a file in memory, without a name. Returns -1 on failure.
extern int memfd_create(const char *name, unsigned int flags);
static inline int cn_nameless_file(void) { return memfd_create("text", MFD_CLOEXEC); }

// dup3 is not in Swift's Glibc. Lets one descriptor lead where another does, and stay closed to other programs; tried
// again where a signal or another thread that opens something came between.
extern int dup3(int from, int to, int flags);
static inline int cn_redirect(int descriptor, int target) {
  int result;
  do {
    result = dup3(target, descriptor, O_CLOEXEC);
  } while (result < 0 && (errno == EINTR || errno == EBUSY));
  return result;
}

// The C library is not a module that has these.
static inline void cn_take_sparingly(int arenas, int mapped) {
  mallopt(M_ARENA_MAX, arenas);
  mallopt(M_MMAP_THRESHOLD, mapped);
}
static inline void cn_give_back(void) { malloc_trim(0); }

// dl_iterate_phdr is not in Swift's Glibc: tells of the program and each of its libraries where its parts are.
#ifndef __USE_GNU
struct dl_phdr_info {
  ElfW(Addr) dlpi_addr;
  const char *dlpi_name;
  const ElfW(Phdr) *dlpi_phdr;
  ElfW(Half) dlpi_phnum;
};
extern int dl_iterate_phdr(int (*callback)(struct dl_phdr_info *, size_t, void *), void *data);
#endif

// Lets go of the pages of a program or library that can't be written, which come back from its file when they are needed.
// A page at an end may hold something of its neighbour and stays.
static inline int cn_let_go_of_object(struct dl_phdr_info *object, size_t size, void *data) {
  (void)size;
  (void)data;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  for (int index = 0; index < object->dlpi_phnum; index++) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[index];
    if (part->p_type != PT_LOAD || (part->p_flags & PF_W) != 0) {
      continue;
    }
    uintptr_t start = (object->dlpi_addr + part->p_vaddr + page - 1) & ~(page - 1);
    uintptr_t end = (object->dlpi_addr + part->p_vaddr + part->p_filesz) & ~(page - 1);
    if (start < end) {
      madvise((void *)start, end - start, MADV_DONTNEED);
    }
  }
  return 0;
}
static inline void cn_let_go_of_programs(void) { dl_iterate_phdr(cn_let_go_of_object, NULL); }

// What sched_setattr and sched_getattr take and give; older C libraries have neither the calls nor the structure.
struct cn_turns {
  uint32_t size, policy;
  uint64_t flags;
  int32_t nice;
  uint32_t priority;
  uint64_t runtime, deadline, period;
};

// Asks the scheduler for turns of that many nanoseconds for the thread that calls, which is let in at once for that
// when it wakes, and lets the threads and programs that it starts have ordinary ones. Linux takes notice from 6.12 on.
// False when the thread is scheduled in another way than most, which is left as it is.
static inline bool cn_take_short_turns(uint64_t nanoseconds) {
  struct cn_turns turns = {sizeof turns, 0, 0, 0, 0, 0, 0, 0};
  if (syscall(SYS_sched_getattr, 0, &turns, sizeof turns, 0) != 0 || turns.policy != 0) {
    return false;
  }
  turns.flags = 1;  // SCHED_FLAG_RESET_ON_FORK
  turns.runtime = nanoseconds;
  return syscall(SYS_sched_setattr, 0, &turns, 0) == 0;
}

// The length of the calling thread's turns in nanoseconds; 0 where the system doesn't tell.
static inline uint64_t cn_length_of_turns(void) {
  struct cn_turns turns = {sizeof turns, 0, 0, 0, 0, 0, 0, 0};
  return syscall(SYS_sched_getattr, 0, &turns, sizeof turns, 0) == 0 ? turns.runtime : 0;
}

// eventfd's flags are enumerators of no common type.
static inline int cn_wakeup_descriptor(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

#endif
