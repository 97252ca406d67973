// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

/// Makes an authority with openssl, and what it has signed for this machine, as PEM files in a
/// directory.
class Certificates
{
public:
    /// `directory` must exist. `name` distinguishes several authorities.
    Certificates(const QString &directory, const QString &name);

    /// @return false if openssl fails.
    bool make() const;

    QString authority() const { return file("authority.pem"); }

    QString certificate() const { return file("certificate.pem"); }

    QString key() const { return file("certificate.key"); }

private:
    QString file(const char *name) const;

    const QString m_prefix;
};
