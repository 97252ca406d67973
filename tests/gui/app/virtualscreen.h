// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/program.h"

#include <QtGui/qimage.h>

/// An X server without a screen (Xvfb), on a free display, and somebody in front of it (xdotool).
/// There is no window manager: who wants keys has to be given the focus.
class VirtualScreen
{
public:
    /// @param directory for the server's memory, of which pictures are made.
    explicit VirtualScreen(const QString &directory);

    bool start();

    /// ":7"
    QString display() const { return m_display; }

    /// The id of a window that is shown; empty: there is none.
    /// @param title a regular expression.
    QByteArray windowNamed(const QString &title) const;
    QByteArray titleOf(const QByteArray &window) const;
    /// Has keys go to a window. Waits until they do.
    void focus(const QByteArray &window) const;
    /// A key as xdotool calls it ("ctrl+q"), for who has the focus.
    void press(const QString &key) const;
    void type(const QString &text) const;

    /// All that is shown; null when it cannot be read.
    QImage picture() const;
    /// Different ones in picture(): a few for an empty screen.
    qsizetype countOfColours() const;

private:
    QByteArray run(const QStringList &arguments) const;

    QString m_directory;
    QString m_display;
    Program m_server;
};
