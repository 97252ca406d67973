// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "terminalscreen.h"

#include "displaytext.h"
#include "standardstreams.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <utility>

namespace Cli {

namespace {

// Alternate screen without cursor; and back.
constexpr char Enter[] = "\x1b[?1049h\x1b[?25l";
constexpr char Leave[] = "\x1b[?25h\x1b[?1049l";
// Cursor home, clear to end of line, clear to end of screen.
constexpr char Home[] = "\x1b[H";
constexpr char ClearLine[] = "\x1b[K";
constexpr char ClearBelow[] = "\x1b[J";
constexpr char Inverse[] = "\x1b[7m";
constexpr char Plain[] = "\x1b[0m";

constexpr std::array Crashes = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

// Global, because the crash handler has no context.
termios savedMode = {};
bool modeSaved = false;

// Async-signal-safe.
void restoreMode()
{
    if (modeSaved)
        ::tcsetattr(STDIN_FILENO, TCSANOW, &savedMode);
}

void onCrash(int signal)
{
    static_cast<void>(::write(STDOUT_FILENO, Leave, sizeof(Leave) - 1) == 0);
    restoreMode();
    std::signal(signal, SIG_DFL);
    ::raise(signal);
}

int rows()
{
    constexpr int usual = 24;
    winsize size = {};
    const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0;
    return known ? size.ws_row : usual;
}

} // namespace

void TerminalScreen::enter()
{
    if (!std::exchange(m_entered, true)) {
        modeSaved = ::tcgetattr(STDIN_FILENO, &savedMode) == 0;
        for (const int signal : Crashes)
            std::signal(signal, onCrash);
    }
    if (modeSaved) {
        termios mode = savedMode;
        // Keeps signal keys: Ctrl+C and Ctrl+Z work as usual.
        mode.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
        mode.c_cc[VMIN] = 1;
        mode.c_cc[VTIME] = 0;
        ::tcsetattr(STDIN_FILENO, TCSANOW, &mode);
    }
    static_cast<void>(writeOutput(Enter));
}

void TerminalScreen::leave()
{
    if (!m_entered)
        return;
    m_entered = false;
    static_cast<void>(writeOutput(Leave));
    restoreMode();
    for (const int signal : Crashes)
        std::signal(signal, SIG_DFL);
}

int TerminalScreen::show(const QStringList &lines, const QString &footer)
{
    const int height = rows();
    const qsizetype room = std::max(height - 1, 0);
    QByteArray text = Home;
    for (qsizetype i = 0; i < room; ++i) {
        if (i < lines.size())
            text += lines.at(i).toLocal8Bit();
        text += ClearLine;
        text += "\r\n";
    }
    text += Inverse + elided(footer, outputWidth(), Side::End).toLocal8Bit() + Plain + ClearBelow;
    // In one write, so that nobody sees half of it.
    return writeOutput(text);
}

} // namespace Cli
