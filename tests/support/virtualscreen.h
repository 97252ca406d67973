// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/program.h"

#include <QtGui/qimage.h>

/// An X server without a screen (Xvfb) on a free display, and a user in front of it (xdotool).
/// There is no window manager: windows must be given the focus explicitly.
class VirtualScreen
{
public:
    /// @param directory for the server's memory, from which pictures are taken.
    explicit VirtualScreen(const QString &directory);

    bool start();

    /// ":7"
    QString display() const { return m_display; }

    /// The id of a visible window; empty if there is none.
    /// @param title a regular expression.
    QByteArray windowNamed(const QString &title) const;
    QByteArray titleOf(const QByteArray &window) const;
    /// Sends keys to a window from now on. Waits until that works.
    void focus(const QByteArray &window) const;
    /// Presses a key in xdotool's notation ("ctrl+q") in the focused window.
    void press(const QString &key) const;
    void type(const QString &text) const;

    /// The whole screen; null if it cannot be read.
    QImage picture() const;
    /// Number of different colours in picture(): a few for an empty screen.
    qsizetype countOfColours() const;

private:
    QByteArray run(const QStringList &arguments) const;

    QString m_directory;
    QString m_display;
    Program m_server;
};
