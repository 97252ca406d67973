// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/gadget.h>

#include "wire/makeerror.h"

#include <QtCore/qcborarray.h>
#include <QtCore/qmetaobject.h>
#include <QtCore/qvariant.h>
#if QT_VERSION >= QT_VERSION_CHECK(6, 11, 0)
#include <QtCore/qmetasequence.h>
#else
#include <QtCore/qsequentialiterable.h>
#endif

#include <algorithm>
#include <limits>
#include <optional>

namespace IpcCore {

namespace {

// What QVariant shows lists of all types as.
#if QT_VERSION >= QT_VERSION_CHECK(6, 11, 0)
using Sequence = QMetaSequence::Iterable;

void append(Sequence &list, const QVariant &element)
{
    list.append(element);
}
#else
using Sequence = QSequentialIterable;

void append(Sequence &list, const QVariant &element)
{
    list.addValue(element);
}
#endif

CallError wrong(const QString &path, const QString &expected)
{
    return makeError(CallError::Kind::BadReply, QStringLiteral("It must be %1").arg(expected),
                     path);
}

QString member(const QString &path, const char *name)
{
    const QString text = QString::fromUtf8(name);
    return path.isEmpty() ? text : path + QLatin1Char('.') + text;
}

bool isGadget(QMetaType type)
{
    return type.flags().testFlag(QMetaType::IsGadget) && type.metaObject();
}

bool isEnumeration(QMetaType type)
{
    return type.flags().testFlag(QMetaType::IsEnumeration) && type.metaObject();
}

// The enumeration that `type` is; invalid if the meta-object does not know its name.
QMetaEnum enumerationOf(QMetaType type)
{
    const QByteArray name(type.name());
    const qsizetype scope = name.lastIndexOf("::");
    const int index =
        type.metaObject()->indexOfEnumerator(name.mid(scope < 0 ? 0 : scope + 2).constData());
    return type.metaObject()->enumerator(index);
}

// Whether QVariant can iterate over it. That includes text and bytes.
bool isList(QMetaType type)
{
    static_cast<void>(type.id()); // registers what QMetaType needs to see it as a list
    return QMetaType::canView(type, QMetaType::fromType<Sequence>())
           || QMetaType::canConvert(type, QMetaType::fromType<Sequence>());
}

QCborValue written(const QVariant &value)
{
    const QMetaType type = value.metaType();
    if (type == QMetaType::fromType<QCborValue>())
        return value.value<QCborValue>();
    if (isGadget(type))
        return gadgetToCbor(*type.metaObject(), value.constData());
    if (isEnumeration(type))
        return QString::fromUtf8(
            enumerationOf(type).valueToKey(static_cast<int>(value.toLongLong())));
    const int id = type.id();
    // Numbers, not letters.
    if (id == QMetaType::Char || id == QMetaType::SChar || id == QMetaType::UChar)
        return value.toLongLong();
    if (id != QMetaType::QString && id != QMetaType::QByteArray && isList(type)) {
        QCborArray array;
        for (const QVariant &element : value.value<Sequence>())
            array.append(written(element));
        return array;
    }
    return QCborValue::fromVariant(value);
}

template <typename T>
std::optional<CallError> readInteger(QVariant &to, const QCborValue &value, const QString &path)
{
    using Limits = std::numeric_limits<T>;
    constexpr int bits = std::min(Limits::digits, 63);
    constexpr auto highest = static_cast<qint64>(~0ULL >> (64 - bits));
    constexpr qint64 lowest = Limits::is_signed ? -highest - 1 : 0;
    if (!value.isInteger() || value.toInteger() < lowest || value.toInteger() > highest)
        return wrong(path, QStringLiteral("an integer from %1 to %2").arg(lowest).arg(highest));
    to = QVariant::fromValue(static_cast<T>(value.toInteger()));
    return {};
}

std::optional<CallError> readGadget(const QMetaObject &type, void *gadget, const QCborValue &value,
                                    const QString &path);

std::optional<CallError> readEnumeration(QVariant &to, const QCborValue &value, const QString &path)
{
    const QMetaEnum names = enumerationOf(to.metaType());
    const QByteArray name = value.toString().toUtf8();
    for (int i = 0; value.isString() && i < names.keyCount(); ++i) {
        if (name != names.key(i))
            continue;
        const QMetaType type = to.metaType();
        to = names.value(i);
        to.convert(type);
        return {};
    }
    return wrong(path, QStringLiteral("a name of %1").arg(QLatin1String(names.name())));
}

std::optional<CallError> read(QVariant &to, const QCborValue &value, const QString &path);

std::optional<CallError> readList(QVariant &to, const QCborValue &value, const QString &path)
{
    if (!value.isArray())
        return wrong(path, QStringLiteral("a list"));
    const QMetaType type = to.metaType();
    to = QVariant(type); // without what it had before
    if (!QMetaType::canView(type, QMetaType::fromType<Sequence>()))
        return wrong(path, QStringLiteral("something else: its list cannot be filled"));
    auto list = to.view<Sequence>();
    const QMetaType elementType = list.metaContainer().valueMetaType();
    const QCborArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        QVariant element(elementType);
        if (auto error = read(element, array[i], path + QStringLiteral("[%1]").arg(i)))
            return error;
        append(list, element);
    }
    return {};
}

// Gives `to` the value, keeping its type.
std::optional<CallError> read(QVariant &to, const QCborValue &value, const QString &path)
{
    const QMetaType type = to.metaType();
    if (isGadget(type) && type != QMetaType::fromType<QCborValue>())
        return readGadget(*type.metaObject(), to.data(), value, path);
    if (isEnumeration(type))
        return readEnumeration(to, value, path);
    switch (type.id()) {
    case QMetaType::Bool:
        if (!value.isBool())
            return wrong(path, QStringLiteral("true or false"));
        to = value.toBool();
        return {};
    case QMetaType::Char:
        return readInteger<char>(to, value, path);
    case QMetaType::SChar:
        return readInteger<signed char>(to, value, path);
    case QMetaType::UChar:
        return readInteger<uchar>(to, value, path);
    case QMetaType::Short:
        return readInteger<short>(to, value, path);
    case QMetaType::UShort:
        return readInteger<ushort>(to, value, path);
    case QMetaType::Int:
        return readInteger<int>(to, value, path);
    case QMetaType::UInt:
        return readInteger<uint>(to, value, path);
    case QMetaType::Long:
        return readInteger<long>(to, value, path);
    case QMetaType::ULong:
        return readInteger<ulong>(to, value, path);
    case QMetaType::LongLong:
        return readInteger<qlonglong>(to, value, path);
    case QMetaType::ULongLong:
        return readInteger<qulonglong>(to, value, path);
    case QMetaType::Double:
    case QMetaType::Float:
        if (!value.isDouble() && !value.isInteger())
            return wrong(path, QStringLiteral("a number"));
        to = value.toDouble();
        to.convert(type);
        return {};
    case QMetaType::QString:
        if (!value.isString())
            return wrong(path, QStringLiteral("a text"));
        to = value.toString();
        return {};
    case QMetaType::QByteArray:
        if (!value.isByteArray())
            return wrong(path, QStringLiteral("bytes"));
        to = value.toByteArray();
        return {};
    case QMetaType::QCborValue:
        to = QVariant::fromValue(value);
        return {};
    case QMetaType::QCborMap:
        if (!value.isMap())
            return wrong(path, QStringLiteral("a map"));
        to = QVariant::fromValue(value.toMap());
        return {};
    case QMetaType::QCborArray:
        if (!value.isArray())
            return wrong(path, QStringLiteral("a list"));
        to = QVariant::fromValue(value.toArray());
        return {};
    default:
        break;
    }
    if (isList(type))
        return readList(to, value, path);
    to = value.toVariant();
    if (!to.convert(type))
        return wrong(path, QStringLiteral("a %1").arg(QLatin1String(type.name())));
    return {};
}

std::optional<CallError> readGadget(const QMetaObject &type, void *gadget, const QCborValue &value,
                                    const QString &path)
{
    if (!value.isMap())
        return wrong(path, QStringLiteral("a map"));
    const QCborMap map = value.toMap();
    for (int i = 0; i < type.propertyCount(); ++i) {
        const QMetaProperty property = type.property(i);
        if (!property.isStored() || !property.isWritable())
            continue;
        const QString place = member(path, property.name());
        const QCborValue given = map.value(QLatin1String(property.name()));
        QVariant kept(property.metaType());
        if (given.isUndefined() && kept.metaType() != QMetaType::fromType<QCborValue>())
            return makeError(CallError::Kind::BadReply, QStringLiteral("It is missing"), place);
        if (auto error = read(kept, given, place))
            return error;
        if (!property.writeOnGadget(gadget, kept))
            return wrong(place, QStringLiteral("a %1").arg(QLatin1String(property.typeName())));
    }
    return {};
}

} // namespace

QCborMap gadgetToCbor(const QMetaObject &type, const void *gadget)
{
    QCborMap map;
    for (int i = 0; i < type.propertyCount(); ++i) {
        const QMetaProperty property = type.property(i);
        if (!property.isStored() || !property.isReadable())
            continue;
        const QCborValue value = written(property.readOnGadget(gadget));
        if (!value.isUndefined())
            map.insert(QString::fromUtf8(property.name()), value);
    }
    return map;
}

CallResult<bool> gadgetFromCbor(const QMetaObject &type, void *gadget, const QCborValue &value)
{
    if (const std::optional<CallError> error = readGadget(type, gadget, value, QString()))
        return *error;
    return true;
}

} // namespace IpcCore
