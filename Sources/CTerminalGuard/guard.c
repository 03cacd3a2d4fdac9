#define _GNU_SOURCE
#include "CTerminalGuard.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// In this order: end a synchronized update, paste and mouse modes off, cursor keys and keypad normal, plain
// colours, cursor shown, alternate screen left, line start. Terminals pass over what they don't know.
static const char undo[] =
    "\033[?2026l\033[?2004l\033[?1006l\033[?1003l\033[?1002l\033[?1000l"
    "\033[?1l\033>\033[0m\033[?25h\033[?1049l\r";

static const char sentence_start[] = "The program stopped by a fault; its last words are in ";
static const char sentence_end[] = ".\n";

static const int fatal_signals[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { fatal_count = sizeof(fatal_signals) / sizeof(fatal_signals[0]) };

static volatile sig_atomic_t armed = 0;
static struct sigaction former_actions[fatal_count];
static struct termios former_settings;
static int has_settings = 0;
static int terminal_descriptor = -1;
static int error_descriptor = -1;
static char log_name[4096];

// A stack overflow leaves no stack for the handler.
static char handler_stack[65536];

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written <= 0) {
      return;
    }
    bytes += written;
    count -= (size_t)written;
  }
}

static void put_terminal_back(int is_fault) {
  write_all(terminal_descriptor, undo, sizeof(undo) - 1);
  if (has_settings) {
    tcsetattr(terminal_descriptor, TCSANOW, &former_settings);
  }
  if (error_descriptor >= 0) {
    dup2(error_descriptor, STDERR_FILENO);
  }
  if (is_fault && log_name[0] != '\0') {
    write_all(STDERR_FILENO, sentence_start, sizeof(sentence_start) - 1);
    write_all(STDERR_FILENO, log_name, strlen(log_name));
    write_all(STDERR_FILENO, sentence_end, sizeof(sentence_end) - 1);
  }
}

static void on_fatal_signal(int number, siginfo_t *info, void *context) {
  (void)context;
  int saved_errno = errno;
  if (armed) {
    armed = 0;
    put_terminal_back(1);
  }
  for (int index = 0; index < fatal_count; index++) {
    if (fatal_signals[index] == number) {
      sigaction(number, &former_actions[index], NULL);
    }
  }
  // A fault repeats by itself on return. A signal that was sent does not, nor does a breakpoint that the
  // processor has stepped over: it is blocked here, and arrives at the former handler on return.
  if (info->si_code <= 0 || number == SIGTRAP) {
    raise(number);
  }
  errno = saved_errno;
}

// Something that calls exit while the screen is up leaves no chance to the way that the loop ends by.
static void on_exit_while_armed(void) {
  if (armed) {
    armed = 0;
    put_terminal_back(0);
  }
}

static void provide_handler_stack(void) {
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE) != 0) {
    stack_t ours = {.ss_sp = handler_stack, .ss_flags = 0, .ss_size = sizeof(handler_stack)};
    sigaltstack(&ours, NULL);
  }
}

int terminal_guard_arm(int terminal, int saved_error, const char *log_path) {
  if (armed) {
    return -1;
  }
  terminal_descriptor = terminal;
  error_descriptor = saved_error;
  has_settings = tcgetattr(terminal, &former_settings) == 0;
  log_name[0] = '\0';
  if (log_path != NULL && strlen(log_path) < sizeof(log_name)) {
    strcpy(log_name, log_path);
  }
  provide_handler_stack();

  sigset_t fatal;
  sigemptyset(&fatal);
  struct sigaction action;
  memset(&action, 0, sizeof(action));
  action.sa_sigaction = on_fatal_signal;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < fatal_count; index++) {
    if (sigaction(fatal_signals[index], &action, &former_actions[index]) != 0) {
      while (index-- > 0) {
        sigaction(fatal_signals[index], &former_actions[index], NULL);
      }
      return -1;
    }
    sigaddset(&fatal, fatal_signals[index]);
  }
  // A fault whose signal is blocked, as a parent may leave it, ends the process without any handler.
  pthread_sigmask(SIG_UNBLOCK, &fatal, NULL);
  static int is_registered = 0;
  if (!is_registered) {
    is_registered = atexit(on_exit_while_armed) == 0;
  }
  armed = 1;
  return 0;
}

void terminal_guard_disarm(void) {
  if (!armed) {
    return;
  }
  armed = 0;
  for (int index = 0; index < fatal_count; index++) {
    sigaction(fatal_signals[index], &former_actions[index], NULL);
  }
}

int terminal_guard_is_armed(void) { return armed; }
