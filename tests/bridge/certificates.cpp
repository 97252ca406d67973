// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "certificates.h"

#include "openssl.h"

namespace {

// A certificate with a new key.
QStringList request(const QString &certificate, const QString &key, const char *name)
{
    return {QStringLiteral("req"),
            QStringLiteral("-x509"),
            QStringLiteral("-newkey"),
            QStringLiteral("ec"),
            QStringLiteral("-pkeyopt"),
            QStringLiteral("ec_paramgen_curve:prime256v1"),
            QStringLiteral("-nodes"),
            QStringLiteral("-days"),
            QStringLiteral("2"),
            QStringLiteral("-subj"),
            QStringLiteral("/CN=") + QLatin1String(name),
            QStringLiteral("-out"),
            certificate,
            QStringLiteral("-keyout"),
            key};
}

} // namespace

Certificates::Certificates(const QString &directory, const QString &name)
    : m_prefix(directory + u'/' + name + u'-')
{}

bool Certificates::make() const
{
    const QString authorityKey = file("authority.key");
    return runOpenssl(request(authority(), authorityKey, "authority"))
           && runOpenssl(request(certificate(), key(), "this machine")
                         + QStringList{QStringLiteral("-CA"), authority(), QStringLiteral("-CAkey"),
                                       authorityKey, QStringLiteral("-addext"),
                                       QStringLiteral("subjectAltName=IP:127.0.0.1"),
                                       QStringLiteral("-addext"),
                                       QStringLiteral("basicConstraints=critical,CA:FALSE")});
}

QString Certificates::file(const char *name) const
{
    return m_prefix + QLatin1String(name);
}
