// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "valuedifference.h"

#include <QtCore/qcborarray.h>

#include <algorithm>

namespace IpcCore::Testing {

using namespace Qt::StringLiterals;

namespace {

QString differenceAt(const QString &path, const QCborValue &actual, const QCborValue &expected,
                     Compared compared);

QString memberPath(const QString &path, const QCborValue &key)
{
    const QString name = key.isString() ? key.toString() : valueText(key);
    return path.isEmpty() ? name : path + u'.' + name;
}

QString differenceOfMaps(const QString &path, const QCborMap &actual, const QCborMap &expected,
                         Compared compared)
{
    for (const auto [key, value] : expected) {
        const QString member = memberPath(path, key);
        if (!actual.contains(key))
            return member + u" is missing"_s;
        const QString found = differenceAt(member, actual.value(key), value, Compared::All);
        if (!found.isEmpty())
            return found;
    }
    if (compared == Compared::Expected || actual.size() == expected.size())
        return {};
    for (const auto [key, value] : actual) {
        if (!expected.contains(key))
            return memberPath(path, key) + u" is not expected"_s;
    }
    return {};
}

QString differenceOfArrays(const QString &path, const QCborArray &actual,
                           const QCborArray &expected)
{
    for (qsizetype i = 0; i < std::min(actual.size(), expected.size()); ++i) {
        const QString element = path + u'[' + QString::number(i) + u']';
        const QString found = differenceAt(element, actual.at(i), expected.at(i), Compared::All);
        if (!found.isEmpty())
            return found;
    }
    if (actual.size() == expected.size())
        return {};
    return u"%1 has %2 elements, not %3"_s.arg(path.isEmpty() ? u"it"_s : path)
        .arg(actual.size())
        .arg(expected.size());
}

QString differenceAt(const QString &path, const QCborValue &actual, const QCborValue &expected,
                     Compared compared)
{
    if (actual.isMap() && expected.isMap())
        return differenceOfMaps(path, actual.toMap(), expected.toMap(), compared);
    if (actual.isArray() && expected.isArray())
        return differenceOfArrays(path, actual.toArray(), expected.toArray());
    if (actual == expected)
        return {};
    return u"%1 is %2, not %3"_s.arg(path.isEmpty() ? u"it"_s : path, valueText(actual),
                                     valueText(expected));
}

} // namespace

QString difference(const QCborValue &actual, const QCborValue &expected, Compared compared)
{
    return differenceAt({}, actual, expected, compared);
}

QString valueText(const QCborValue &value)
{
    return value.toDiagnosticNotation(QCborValue::Compact);
}

} // namespace IpcCore::Testing
