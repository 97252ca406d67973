// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/trace/payloadfields.h"

#include "core/base/printabletext.h"
#include "core/console/payloadkind.h"
#include "models/console/jsoncursor.h"

#include <ipccore/service/callmessage.h>

#include <QtCore/qcborstreamreader.h>
#include <QtCore/qcborvalue.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>

#include <algorithm>

namespace Monitor {

using namespace IpcCore;

namespace {

constexpr qsizetype MostBytes = 64 * 1024;
constexpr qsizetype MostFields = 2'000;
constexpr int Deepest = 32;
// Wider than any pane.
constexpr qsizetype LongestValue = 500;

struct FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(PayloadField)
};

QString shortValue(const QString &text)
{
    return text.size() > LongestValue ? text.left(LongestValue) + QChar(0x2026) : text;
}

QString elementName(qsizetype number)
{
    return QStringLiteral("[%1]").arg(number);
}

/// Collects fields in the order of their bytes.
class FieldList
{
public:
    explicit FieldList(QByteArrayView bytes)
        : m_bytes(bytes)
    {}

    bool isFull() const { return m_fields.size() >= MostFields; }

    QByteArrayView bytes() const { return m_bytes; }

    QByteArrayView bytes(qsizetype begin, qsizetype end) const
    {
        return m_bytes.sliced(begin, end - begin);
    }

    int add(int parent, const QString &name, const QString &value, qsizetype begin, qsizetype end)
    {
        m_fields.append({.name = printableText(name),
                         .value = printableText(shortValue(value)),
                         .begin = begin,
                         .end = std::max(begin, end),
                         .parent = parent});
        return int(m_fields.size()) - 1;
    }

    void close(int field, qsizetype end, const QString &value = {})
    {
        m_fields[field].end = std::max(m_fields[field].begin, end);
        if (!value.isEmpty())
            m_fields[field].value = value;
    }

    QList<PayloadField> take() { return std::move(m_fields); }

private:
    QByteArrayView m_bytes;
    QList<PayloadField> m_fields;
};

/// A call's array and all that it contains, as far as there are bytes.
class CborFields
{
public:
    explicit CborFields(FieldList &fields)
        : m_fields(fields)
        , m_reader(fields.bytes().data(), fields.bytes().size())
    {}

    void readCall()
    {
        const QStringList names = {FieldWords::tr("Version"), FieldWords::tr("Command"),
                                   FieldWords::tr("Arguments"), FieldWords::tr("Options")};
        if (!m_reader.isArray() || !m_reader.enterContainer())
            return;
        for (qsizetype number = 0; canRead(); ++number)
            readValue(-1, number < names.size() ? names[number] : elementName(number),
                      m_reader.currentOffset(), 1);
    }

private:
    bool canRead()
    {
        return m_reader.lastError() == QCborError::NoError && m_reader.hasNext()
               && !m_fields.isFull();
    }

    qsizetype end()
    {
        return m_reader.lastError() == QCborError::NoError ? m_reader.currentOffset()
                                                           : m_fields.bytes().size();
    }

    void readValue(int parent, const QString &name, qsizetype begin, int depth)
    {
        if (m_reader.isContainer() && depth < Deepest)
            readContainer(parent, name, begin, depth);
        else
            readScalar(parent, name, begin);
    }

    void readContainer(int parent, const QString &name, qsizetype begin, int depth)
    {
        const bool isMap = m_reader.isMap();
        const int field = m_fields.add(parent, name, {}, begin, begin);
        qsizetype count = 0;
        m_reader.enterContainer();
        for (; canRead(); ++count) {
            const qsizetype memberBegin = m_reader.currentOffset();
            const QString memberName = isMap ? readText() : elementName(count);
            if (m_reader.lastError() != QCborError::NoError)
                break;
            readValue(field, memberName, memberBegin, depth + 1);
        }
        if (m_reader.lastError() == QCborError::NoError && !m_reader.hasNext())
            m_reader.leaveContainer();
        m_fields.close(field, end(),
                       FieldWords::tr("%Ln value(s)", nullptr, static_cast<int>(count)));
    }

    void readScalar(int parent, const QString &name, qsizetype begin)
    {
        const QString value = readText();
        m_fields.add(parent, name, value, begin, end());
    }

    QString readText()
    {
        const qsizetype begin = m_reader.currentOffset();
        const bool isText = m_reader.isString();
        const QCborValue value = QCborValue::fromCbor(m_reader);
        if (m_reader.lastError() != QCborError::NoError)
            return isText ? cutText(begin) : FieldWords::tr("cut off");
        return value.isString() ? value.toString() : value.toDiagnosticNotation();
    }

    // What there is of a text whose end is missing.
    QString cutText(qsizetype begin) const
    {
        constexpr int ShortLengths = 24; // Longer ones follow in 1, 2, 4 or 8 bytes.
        const int length = static_cast<quint8>(m_fields.bytes()[begin]) & 0x1f;
        const qsizetype head = length < ShortLengths ? 1 : 1 + (1LL << (length - ShortLengths));
        const qsizetype text = std::min(begin + head, m_fields.bytes().size());
        return QString::fromUtf8(m_fields.bytes().sliced(text)) + QChar(0x2026);
    }

    FieldList &m_fields;
    QCborStreamReader m_reader;
};

void readJson(FieldList &fields, JsonCursor &cursor, int parent, const QString &name,
              qsizetype begin, int depth)
{
    const JsonPart part = cursor.readValue();
    begin = begin < 0 ? part.begin : begin;
    const bool isObject = part.kind == JsonPart::Kind::Object;
    if (!isObject && part.kind != JsonPart::Kind::Array) {
        const QByteArrayView json = fields.bytes(part.begin, part.end);
        const QString text = part.kind == JsonPart::Kind::String ? jsonStringText(json) : QString();
        fields.add(parent, name, text.isEmpty() ? QString::fromUtf8(json) : text, begin, part.end);
        return;
    }
    const auto count = static_cast<int>(part.childCount);
    const int field =
        fields.add(parent, name, FieldWords::tr("%Ln value(s)", nullptr, count), begin, part.end);
    JsonCursor inside(fields.bytes().first(part.end), part.begin + 1);
    for (qsizetype i = 0; i < part.childCount && depth < Deepest && !fields.isFull(); ++i) {
        const qsizetype before = inside.at();
        const QByteArrayView key = isObject ? inside.readKey() : QByteArrayView();
        const qsizetype keyBegin = isObject ? key.data() - fields.bytes().data() : -1;
        readJson(fields, inside, field, isObject ? jsonStringText(key) : elementName(i), keyBegin,
                 depth + 1);
        if (inside.at() == before)
            break; // Not JSON after all.
    }
}

void readLine(FieldList &fields)
{
    const QByteArrayView bytes = fields.bytes();
    const auto isBlank = [](char byte) { return byte == ' ' || byte == '\t' || byte == '\n'; };
    const auto word = std::find_if_not(bytes.begin(), bytes.end(), isBlank);
    const auto blank = std::find_if(word, bytes.end(), isBlank);
    const auto rest = std::find_if_not(blank, bytes.end(), isBlank);
    const qsizetype wordBegin = word - bytes.begin();
    const qsizetype wordEnd = blank - bytes.begin();
    const qsizetype restBegin = rest - bytes.begin();
    fields.add(-1, FieldWords::tr("Command"), QString::fromUtf8(fields.bytes(wordBegin, wordEnd)),
               wordBegin, wordEnd);
    if (restBegin == bytes.size())
        return;
    const QString name = FieldWords::tr("Arguments");
    if (payloadKindOf(bytes.sliced(restBegin)) == PayloadKind::Json) {
        JsonCursor cursor(bytes, restBegin);
        readJson(fields, cursor, -1, name, restBegin, 1);
    } else {
        fields.add(-1, name, QString::fromUtf8(bytes.sliced(restBegin)), restBegin, bytes.size());
    }
}

} // namespace

QList<PayloadField> payloadFields(QByteArrayView payload)
{
    FieldList fields(payload.first(std::min(payload.size(), MostBytes)));
    if (CallMessage::isCbor(fields.bytes())) {
        CborFields(fields).readCall();
        return fields.take();
    }
    switch (payloadKindOf(fields.bytes())) {
    case PayloadKind::Empty:
        break;
    case PayloadKind::Json: {
        JsonCursor cursor(fields.bytes());
        readJson(fields, cursor, -1, QStringLiteral("JSON"), -1, 1);
        break;
    }
    case PayloadKind::Text:
        readLine(fields);
        break;
    case PayloadKind::Binary:
        fields.add(-1, FieldWords::tr("Bytes"), QLocale().toString(payload.size()), 0,
                   payload.size());
        break;
    }
    return fields.take();
}

} // namespace Monitor
