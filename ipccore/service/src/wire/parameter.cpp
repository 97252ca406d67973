// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/parameter.h>

#include "wire/enumname.h"
#include "wire/makeerror.h"
#include <ipccore/service/jsontext.h>

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>

#include <algorithm>
#include <cmath>

namespace IpcCore {

using namespace Qt::StringLiterals;

namespace {

constexpr double TwoTo63 = 9223372036854775808.0;

/// A bound as people write it, and as it is on the wire: without a fraction if it has none.
QCborValue boundValue(double bound)
{
    if (bound == std::floor(bound) && bound >= -TwoTo63 && bound < TwoTo63)
        return static_cast<qint64>(bound);
    return bound;
}

QString boundText(double bound)
{
    return QString::fromLatin1(toJson(boundValue(bound)));
}

QString articleAndType(Parameter::Type type)
{
    switch (type) {
    case Parameter::Type::Text:
        return u"a text"_s;
    case Parameter::Type::Bytes:
        return u"bytes"_s;
    case Parameter::Type::Integer:
        return u"an integer"_s;
    case Parameter::Type::Number:
        return u"a number"_s;
    case Parameter::Type::Boolean:
        return u"true or false"_s;
    case Parameter::Type::Choice:
        return u"one of "_s;
    case Parameter::Type::List:
        return u"a list"_s;
    case Parameter::Type::Map:
        return u"a map"_s;
    case Parameter::Type::Any:
        break;
    }
    return u"a value"_s;
}

/// What a range bounds; none if the type has no range.
std::optional<double> extent(Parameter::Type type, const QCborValue &value)
{
    switch (type) {
    case Parameter::Type::Text:
        return static_cast<double>(value.toString().toUtf8().size());
    case Parameter::Type::Bytes:
        return static_cast<double>(value.toByteArray().size());
    case Parameter::Type::Integer:
    case Parameter::Type::Number:
        return value.toDouble();
    case Parameter::Type::List:
        return static_cast<double>(value.toArray().size());
    case Parameter::Type::Map:
        return static_cast<double>(value.toMap().size());
    default:
        return std::nullopt;
    }
}

/// `argument` as a value of that type; Invalid if it is none.
QCborValue convert(Parameter::Type type, const QCborValue &argument)
{
    bool isRight = true;
    switch (type) {
    case Parameter::Type::Text:
    case Parameter::Type::Choice:
        isRight = argument.isString();
        break;
    case Parameter::Type::Bytes:
        isRight = argument.isByteArray();
        break;
    case Parameter::Type::Integer:
        if (const double number = argument.toDouble(); argument.isDouble()
                                                       && number == std::floor(number)
                                                       && number >= -TwoTo63 && number < TwoTo63)
            return static_cast<qint64>(number);
        isRight = argument.isInteger();
        break;
    case Parameter::Type::Number:
        isRight =
            argument.isInteger() || (argument.isDouble() && std::isfinite(argument.toDouble()));
        break;
    case Parameter::Type::Boolean:
        isRight = argument.isBool();
        break;
    case Parameter::Type::List:
        isRight = argument.isArray();
        break;
    case Parameter::Type::Map:
        isRight = argument.isMap();
        break;
    case Parameter::Type::Any:
        break;
    }
    return isRight ? argument : QCborValue(QCborValue::Invalid);
}

/// What people mean by `text`; Invalid if it is not of that type.
QCborValue parse(Parameter::Type type, QByteArrayView text)
{
    bool isNumber = false;
    switch (type) {
    case Parameter::Type::Text:
    case Parameter::Type::Choice:
        if (!text.isValidUtf8())
            break;
        return QString::fromUtf8(text);
    case Parameter::Type::Bytes:
        return text.toByteArray();
    case Parameter::Type::Integer:
    case Parameter::Type::Number:
        if (const qint64 integer = text.toLongLong(&isNumber); isNumber)
            return integer;
        if (const double number = text.toDouble(&isNumber); isNumber)
            return number;
        break;
    case Parameter::Type::Boolean:
        if (text == "true" || text == "on" || text == "yes")
            return true;
        if (text == "false" || text == "off" || text == "no")
            return false;
        break;
    case Parameter::Type::List:
    case Parameter::Type::Map:
        return fromJson(text).value_or(QCborValue(QCborValue::Invalid));
    case Parameter::Type::Any:
        if (const std::optional<QCborValue> value = fromJson(text))
            return *value;
        if (text.isValidUtf8())
            return QString::fromUtf8(text);
        return text.toByteArray();
    }
    return QCborValue(QCborValue::Invalid);
}

/// What is accepted: "an integer from 1 to 10".
QString accepted(const Parameter &parameter)
{
    QString text = articleAndType(parameter.type());
    if (parameter.type() == Parameter::Type::Choice)
        return text + parameter.values().join(u", "_s);
    const std::optional<double> low = parameter.minimum();
    const std::optional<double> high = parameter.maximum();
    if (!low || !high)
        return text;
    switch (parameter.type()) {
    case Parameter::Type::Integer:
    case Parameter::Type::Number:
        text += u" from "_s + boundText(*low) + u" to "_s + boundText(*high);
        return parameter.unit().isEmpty() ? text : text + u' ' + parameter.unit();
    case Parameter::Type::Text:
    case Parameter::Type::Bytes:
        return text + u" of "_s + boundText(*low) + u" to "_s + boundText(*high) + u" bytes"_s;
    case Parameter::Type::List:
    case Parameter::Type::Map:
        return text + u" of "_s + boundText(*low) + u" to "_s + boundText(*high) + u" elements"_s;
    default:
        return text;
    }
}

CallError badParameter(const QString &member)
{
    return makeError(CallError::Kind::BadReply,
                     u"The description of a parameter has a wrong member"_s, member);
}

} // namespace

Parameter::Parameter(const QString &name, Type type)
    : m_name(name)
    , m_default(QCborValue::Undefined)
    , m_type(type)
{}

Parameter Parameter::text(const QString &name)
{
    return {name, Type::Text};
}

Parameter Parameter::bytes(const QString &name)
{
    return {name, Type::Bytes};
}

Parameter Parameter::integer(const QString &name)
{
    return {name, Type::Integer};
}

Parameter Parameter::number(const QString &name)
{
    return {name, Type::Number};
}

Parameter Parameter::boolean(const QString &name)
{
    return {name, Type::Boolean};
}

Parameter Parameter::choice(const QString &name, const QStringList &values)
{
    Parameter parameter(name, Type::Choice);
    parameter.m_values = values;
    return parameter;
}

Parameter Parameter::list(const QString &name)
{
    return {name, Type::List};
}

Parameter Parameter::map(const QString &name)
{
    return {name, Type::Map};
}

Parameter Parameter::any(const QString &name)
{
    return {name, Type::Any};
}

Parameter Parameter::summary(const QString &text) const
{
    Parameter copy = *this;
    copy.m_summary = text;
    return copy;
}

Parameter Parameter::optional() const
{
    Parameter copy = *this;
    copy.m_isOptional = true;
    return copy;
}

Parameter Parameter::defaultValue(const QCborValue &value) const
{
    Parameter copy = optional();
    copy.m_default = value;
    return copy;
}

Parameter Parameter::range(double minimum, double maximum) const
{
    Parameter copy = *this;
    copy.m_minimum = minimum;
    copy.m_maximum = maximum;
    return copy;
}

Parameter Parameter::unit(const QString &text) const
{
    Parameter copy = *this;
    copy.m_unit = text;
    return copy;
}

Parameter Parameter::rest() const
{
    Parameter copy = *this;
    copy.m_isRest = true;
    return copy;
}

CallResult<> Parameter::check(const QCborValue &argument) const
{
    QCborValue value = convert(m_type, argument);
    bool isAccepted = !value.isInvalid();
    if (isAccepted && m_type == Type::Choice)
        isAccepted = m_values.contains(value.toString());
    if (isAccepted && (m_minimum || m_maximum)) {
        const std::optional<double> size = extent(m_type, value);
        isAccepted =
            !size || (*size >= m_minimum.value_or(*size) && *size <= m_maximum.value_or(*size));
    }
    if (isAccepted)
        return value;
    return CallError::invalid(m_name, m_name + u" must be "_s + accepted(*this));
}

CallResult<> Parameter::fromText(QByteArrayView text) const
{
    const CallResult<> value = check(parse(m_type, text));
    if (value || (m_type != Type::List && m_type != Type::Map))
        return value;
    CallError error = value.error();
    error.message += u" in JSON"_s;
    return error;
}

QCborMap Parameter::toCbor() const
{
    QCborMap map = {{u"name"_s, m_name}, {u"type"_s, enumName(m_type)}};
    if (!m_summary.isEmpty())
        map.insert(u"summary"_s, m_summary);
    if (!m_unit.isEmpty())
        map.insert(u"unit"_s, m_unit);
    if (m_type == Type::Choice)
        map.insert(u"values"_s, QCborArray::fromStringList(m_values));
    if (!m_default.isUndefined())
        map.insert(u"default"_s, m_default);
    if (m_minimum)
        map.insert(u"minimum"_s, boundValue(*m_minimum));
    if (m_maximum)
        map.insert(u"maximum"_s, boundValue(*m_maximum));
    if (m_isOptional)
        map.insert(u"optional"_s, true);
    if (m_isRest)
        map.insert(u"rest"_s, true);
    return map;
}

CallResult<Parameter> Parameter::fromCbor(const QCborValue &value)
{
    if (!value.isMap())
        return badParameter({});
    const QCborMap map = value.toMap();
    const QString name = map.value(u"name"_s).toString();
    if (name.isEmpty())
        return badParameter(u"name"_s);
    const std::optional<Type> type = enumFromName<Type>(map.value(u"type"_s).toString());
    if (!type)
        return badParameter(u"type"_s);
    Parameter parameter(name, *type);
    parameter.m_summary = map.value(u"summary"_s).toString();
    parameter.m_unit = map.value(u"unit"_s).toString();
    for (const QCborValue choice : map.value(u"values"_s).toArray()) {
        if (!choice.isString())
            return badParameter(u"values"_s);
        parameter.m_values += choice.toString();
    }
    parameter.m_default = map.value(u"default"_s);
    const QCborValue minimum = map.value(u"minimum"_s);
    const QCborValue maximum = map.value(u"maximum"_s);
    if (minimum.isInteger() || minimum.isDouble())
        parameter.m_minimum = minimum.toDouble();
    else if (!minimum.isUndefined())
        return badParameter(u"minimum"_s);
    if (maximum.isInteger() || maximum.isDouble())
        parameter.m_maximum = maximum.toDouble();
    else if (!maximum.isUndefined())
        return badParameter(u"maximum"_s);
    parameter.m_isOptional = map.value(u"optional"_s).toBool();
    parameter.m_isRest = map.value(u"rest"_s).toBool();
    return parameter;
}

} // namespace IpcCore
