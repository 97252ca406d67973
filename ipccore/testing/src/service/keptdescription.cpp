// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/keptdescription.h>

#include <QtCore/qcbormap.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qsavefile.h>

namespace IpcCore::Testing {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *KeepVariable = "IPCCORE_KEEP_DESCRIPTIONS";

CallError badReply(const QString &message)
{
    return {.kind = CallError::Kind::BadReply, .code = {}, .message = message, .parameter = {}};
}

/// JSON has no bytes: they are base64url there.
void restoreBytes(ServiceDescription &description)
{
    for (CommandDescription &command : description.commands) {
        for (Parameter &parameter : command.parameters) {
            if (parameter.type() == Parameter::Type::Bytes && parameter.defaultValue().isString())
                parameter = parameter.defaultValue(QByteArray::fromBase64(
                    parameter.defaultValue().toString().toLatin1(), QByteArray::Base64UrlEncoding));
        }
    }
}

QString howToKeep(const QString &fileName)
{
    return u"run this test once with %1=1 in its environment, or\n"
           "  ipcctl describe PATH --json > %2\n"
           "and commit the file"_s.arg(QLatin1String(KeepVariable),
                                       fileName.isEmpty() ? u"FILE"_s : fileName);
}

} // namespace

CallResult<ServiceDescription> readDescription(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return CallError::failed(u"no-file"_s,
                                 u"Cannot read %1: %2"_s.arg(fileName, file.errorString()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return badReply(
            u"%1 is not a JSON object: %2 at byte %3"_s.arg(fileName, error.errorString())
                .arg(error.offset));
    CallResult<ServiceDescription> description =
        ServiceDescription::fromCbor(QCborValue::fromJsonValue(document.object()));
    if (description)
        restoreBytes(*description);
    return description;
}

Result<void> writeDescription(const QString &fileName, const ServiceDescription &description)
{
    QSaveFile file(fileName);
    const QByteArray json = QJsonDocument(description.toCbor().toJsonObject()).toJson();
    if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit())
        return {};
    return Error(ErrorCode::SystemError,
                 u"Cannot write %1: %2"_s.arg(fileName, file.errorString()));
}

Match isCompatible(const QString &fileName, const ServiceDescription &now)
{
    if (qEnvironmentVariableIsSet(KeepVariable)) {
        const Result<void> written = writeDescription(fileName, now);
        return written ? Match() : Match::no(written.error().message);
    }
    if (!QFile::exists(fileName))
        return Match::no(u"expected: a kept description, but there is no file \"%1\"\nTo keep this "
                         "one, "_s.arg(fileName)
                         + howToKeep(fileName));
    const CallResult<ServiceDescription> kept = readDescription(fileName);
    if (!kept)
        return Match::no(
            u"expected: a kept description\n  what came: "_s + kept.error().message
            + (kept.error().parameter.isEmpty() ? QString() : u": "_s + kept.error().parameter));
    const DescriptionChanges changes = compareDescriptions(*kept, now);
    if (changes.incompatible.isEmpty())
        return {};
    QString text =
        u"expected: what clients of %1 were told in %2\nThese changes break them:\n  - "_s.arg(
            kept->name, fileName)
        + changes.incompatible.join(u"\n  - "_s);
    if (!changes.compatible.isEmpty())
        text += u"\nThese do not:\n  + "_s + changes.compatible.join(u"\n  + "_s);
    return Match::no(text + u"\nIf they are wanted, "_s + howToKeep(fileName));
}

} // namespace IpcCore::Testing
