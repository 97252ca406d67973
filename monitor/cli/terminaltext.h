// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>

namespace Cli {

/// Makes what a server sends safe for a terminal: control and invisible characters and invalid
/// bytes as "\xHH"; line ends and tabs stay.
///
/// The bytes may arrive in pieces; a character that is not complete waits for its rest.
class TerminalText
{
public:
    /// Adds bytes; returns what can be shown by now.
    QByteArray add(QByteArrayView bytes);
    /// Returns the rest, if any.
    QByteArray finish();

private:
    QByteArray m_rest;
};

} // namespace Cli
