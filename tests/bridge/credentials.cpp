// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "credentials.h"

#include "openssl.h"

#include <QtCore/qfile.h>

namespace {

// What a key is for, in the first byte of its text.
constexpr unsigned char Account = 0;
constexpr unsigned char Operator = 14 << 3;
constexpr unsigned char User = 20 << 3;
constexpr unsigned char Seed = 18 << 3;

// The size of an Ed25519 key; the last bytes of its DER form are the key.
constexpr int KeySize = 32;

// CRC-16/XMODEM.
quint16 checksum(const QByteArray &bytes)
{
    constexpr quint16 Polynomial = 0x1021;
    quint16 sum = 0;
    for (const char byte : bytes) {
        sum = quint16(sum ^ quint16(quint8(byte) << 8));
        for (int bit = 0; bit < 8; ++bit)
            sum = quint16((sum & 0x8000) != 0 ? (sum << 1) ^ Polynomial : sum << 1);
    }
    return sum;
}

// Base 32 without padding.
QByteArray nkeyText(QByteArray bytes)
{
    const quint16 sum = checksum(bytes);
    bytes.append(char(sum & 0xff)).append(char(sum >> 8));
    QByteArray text;
    quint32 bits = 0;
    int count = 0;
    for (const char byte : bytes) {
        bits = (bits << 8) | quint8(byte);
        for (count += 8; count >= 5; count -= 5)
            text += "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[(bits >> (count - 5)) & 31];
    }
    if (count > 0)
        text += "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[(bits << (5 - count)) & 31];
    return text;
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray claimsOf(const QByteArray &subject, const QByteArray &issuer, const QByteArray &what)
{
    return R"({"jti":"test","iat":1700000000,"name":"test","sub":")" + subject + R"(","iss":")"
           + issuer + R"(","nats":{"version":2,)" + what + "}}";
}

} // namespace

struct Credentials::Key
{
    QString file;
    QByteArray name; ///< The public one.
    QByteArray seed;
};

Credentials::Credentials(const QString &directory)
    : m_directory(directory)
{}

QByteArray Credentials::read(const QString &name) const
{
    QFile target(name);
    return target.open(QIODevice::ReadOnly) ? target.readAll() : QByteArray();
}

Credentials::Key Credentials::makeKey(const char *name, unsigned char kind) const
{
    const QString file = m_directory + u'/' + QLatin1String(name);
    const QString publicFile = file + QStringLiteral(".pub");
    const QString der = QStringLiteral("DER");
    if (!runOpenssl({QStringLiteral("genpkey"), QStringLiteral("-algorithm"),
                     QStringLiteral("ed25519"), QStringLiteral("-outform"), der,
                     QStringLiteral("-out"), file})
        || !runOpenssl({QStringLiteral("pkey"), QStringLiteral("-in"), file,
                        QStringLiteral("-inform"), der, QStringLiteral("-pubout"),
                        QStringLiteral("-outform"), der, QStringLiteral("-out"), publicFile}))
        return {};
    const QByteArray seedPrefix = QByteArray(1, char(Seed | (kind >> 5))) + char((kind & 31) << 3);
    return {file, nkeyText(char(kind) + read(publicFile).right(KeySize)),
            nkeyText(seedPrefix + read(file).right(KeySize))};
}

QByteArray Credentials::sign(const QByteArray &claims, const Key &key) const
{
    const QByteArray text =
        base64Url(R"({"typ":"JWT","alg":"ed25519-nkey"})") + '.' + base64Url(claims);
    const QString textFile = m_directory + QStringLiteral("/claims");
    const QString signature = m_directory + QStringLiteral("/signature");
    QFile target(textFile);
    if (!target.open(QIODevice::WriteOnly) || target.write(text) != text.size() || !target.flush()
        || !runOpenssl({QStringLiteral("pkeyutl"), QStringLiteral("-sign"),
                        QStringLiteral("-inkey"), key.file, QStringLiteral("-keyform"),
                        QStringLiteral("DER"), QStringLiteral("-rawin"), QStringLiteral("-in"),
                        textFile, QStringLiteral("-out"), signature}))
        return {};
    return text + '.' + base64Url(read(signature));
}

/// As an entry of `resolver_preload`; empty on failure.
QByteArray Credentials::signAccount(const Key &account, const Key &operatorKey,
                                    const QByteArray &more) const
{
    const QByteArray token =
        sign(claimsOf(account.name, operatorKey.name,
                      R"("type":"account","limits":{"subs":-1,"data":-1,"payload":-1,)"
                      R"("imports":-1,"exports":-1,"wildcards":true,"conn":-1,"leaf":-1})"
                          + more),
             operatorKey);
    return token.isEmpty() ? QByteArray() : QByteArray(account.name + ": " + token + '\n');
}

bool Credentials::makeUser(const char *name, const Key &account)
{
    const Key user = makeKey(name, User);
    const QByteArray token =
        sign(claimsOf(user.name, account.name,
                      R"("type":"user","pub":{},"sub":{},"subs":-1,"data":-1,"payload":-1)"),
             account);
    m_userKey = user.name;
    const QByteArray text = "-----BEGIN NATS USER JWT-----\n" + token
                            + "\n------END NATS USER JWT------\n\n"
                              "-----BEGIN USER NKEY SEED-----\n"
                            + user.seed + "\n------END USER NKEY SEED------\n";
    QFile target(file(name));
    return !token.isEmpty() && target.open(QIODevice::WriteOnly)
           && target.write(text) == text.size();
}

bool Credentials::setBroker(const Key &operatorKey, const QByteArray &accounts)
{
    const QByteArray token =
        sign(claimsOf(operatorKey.name, operatorKey.name, R"("type":"operator")"), operatorKey);
    m_brokerSettings =
        "operator: " + token + "\nresolver: MEMORY\nresolver_preload: {\n" + accounts + "}\n";
    return !token.isEmpty();
}

bool Credentials::make()
{
    const Key operatorKey = makeKey("operator", Operator);
    const Key account = makeKey("account", Account);
    const QByteArray entry = signAccount(account, operatorKey);
    return !entry.isEmpty() && setBroker(operatorKey, entry) && makeUser("user", account);
}

bool Credentials::makeSharing()
{
    const Key operatorKey = makeKey("operator", Operator);
    const Key services = makeKey("services", Account);
    const Key clients = makeKey("clients", Account);
    const QByteArray service = R"({"name":"demo","subject":"ipcbridge.demo","type":"service",)";
    const QByteArray exporting = signAccount(
        services, operatorKey, R"(,"exports":[)" + service + R"("response_type":"Stream"}])");
    const QByteArray importing = signAccount(
        clients, operatorKey,
        R"(,"imports":[)" + service + R"("share":true,"account":")" + services.name + R"("}])");
    return !exporting.isEmpty() && !importing.isEmpty()
           && setBroker(operatorKey, exporting + importing) && makeUser("exporter", services)
           && makeUser("user", clients);
}
