// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/privacy/privacy.h"

#include "core/base/fileerror.h"
#include "core/base/privatefile.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

#include <algorithm>

namespace Monitor {

using namespace IpcCore;

namespace {

const QString RedactionKey = QStringLiteral("redaction");
const QString WithoutHistoryKey = QStringLiteral("withoutHistory");

// Far more than the largest rules.
constexpr qint64 LargestPrivacyFile = 1024 * 1024;

struct PrivacyContent
{
    RedactionRules rules;
    QStringList withoutHistory;
};

Result<PrivacyContent> privacyContentOf(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    const QJsonObject object = document.object();
    const QJsonValue rules = object.value(RedactionKey);
    const QJsonValue patterns = object.value(WithoutHistoryKey);
    if (!document.isObject())
        return Error(
            ErrorCode::ProtocolError,
            problem.error == QJsonParseError::NoError
                ? QStringLiteral("no JSON object")
                : QStringLiteral("%1 at byte %2").arg(problem.errorString()).arg(problem.offset));
    if (!rules.isArray() || !(patterns.isArray() || patterns.isUndefined()))
        return Error(
            ErrorCode::ProtocolError,
            QStringLiteral("\"%1\" is missing, or something is no list").arg(RedactionKey));
    const auto list = redactionRulesFromJson(rules.toArray());
    if (!list)
        return list.error();
    const auto checked = RedactionRules::of(*list);
    if (!checked)
        return Error(ErrorCode::ProtocolError, checked.error().message);
    PrivacyContent content{*checked, {}};
    for (const QJsonValue pattern : patterns.toArray()) {
        if (!pattern.isString())
            return Error(ErrorCode::ProtocolError,
                         QStringLiteral("\"%1\" is not a list of texts").arg(WithoutHistoryKey));
        content.withoutHistory.append(pattern.toString());
    }
    return content;
}

Result<PrivacyContent> readPrivacyFile(const QString &path)
{
    const QFileInfo info(path);
    // Opening a pipe might block, and some devices never end.
    if (info.exists() && (!info.isFile() || info.size() > LargestPrivacyFile))
        return Error(ErrorCode::AccessDenied,
                     QStringLiteral("%1 is no file of redaction rules").arg(path));
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return fileError(file);
    auto content = privacyContentOf(file.readAll());
    if (!content)
        return Error(content.error().code,
                     QStringLiteral("%1: %2").arg(path, content.error().message));
    return content;
}

} // namespace

Privacy::Privacy(QObject *parent)
    : QObject(parent)
    , m_redaction(RedactionRules::of(usualRedactionRules()).valueOr(RedactionRules::everything()))
{}

Result<void> Privacy::load(const QString &path)
{
    m_path = path;
    if (!QFileInfo::exists(path))
        return {};
    const auto content = readPrivacyFile(path);
    m_isDamaged = !content;
    setRedaction(content ? content->rules : RedactionRules::everything());
    setEndpointsWithoutHistory(content ? content->withoutHistory
                                       : QStringList{QStringLiteral("*")});
    m_isDirty = false;
    if (!content)
        return content.error();
    return {};
}

Result<void> Privacy::save()
{
    if (!m_isDirty || m_path.isEmpty())
        return {};
    if (m_isDamaged) {
        const QString aside = m_path + QStringLiteral(".damaged");
        QFile::remove(aside);
        QFile::rename(m_path, aside);
    }
    QDir().mkpath(QFileInfo(m_path).path());
    const QJsonObject object{{RedactionKey, redactionRulesToJson(m_redaction.list())},
                             {WithoutHistoryKey, QJsonArray::fromStringList(m_withoutHistory)}};
    const auto written = replacePrivateFile(m_path, QJsonDocument(object).toJson());
    if (written) {
        m_isDirty = false;
        m_isDamaged = false;
    }
    return written;
}

void Privacy::setRedaction(const RedactionRules &rules)
{
    if (rules.list() == m_redaction.list())
        return;
    m_redaction = rules;
    m_isDirty = true;
    Q_EMIT changed();
}

void Privacy::setEndpointsWithoutHistory(const QStringList &patterns)
{
    if (patterns == m_withoutHistory)
        return;
    m_withoutHistory = patterns;
    m_patternsWithoutHistory.clear();
    for (const QString &pattern : patterns)
        m_patternsWithoutHistory.emplace_back(pattern);
    m_isDirty = true;
    Q_EMIT changed();
}

bool Privacy::keepsHistory(const EndpointAddress &endpoint) const
{
    return std::none_of(
        m_patternsWithoutHistory.begin(), m_patternsWithoutHistory.end(),
        [&endpoint](const EndpointPattern &pattern) { return pattern.matches(endpoint); });
}

Result<RedactionRules> redactionRulesInFile(const QString &path)
{
    const auto content = readPrivacyFile(path);
    if (!content)
        return content.error();
    return content->rules;
}

} // namespace Monitor
