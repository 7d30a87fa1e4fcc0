using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Marten.Exceptions;
using Marten.Schema;
using Npgsql;
using NpgsqlTypes;

namespace Marten.Linq;

/// <summary>Turns a predicate into SQL. What does not depend on the row is evaluated here and becomes a parameter.</summary>
internal sealed class WhereTranslator(LinqSource source, List<NpgsqlParameter> parameters)
{
    private ParameterExpression _row = null!;

    internal string Translate(LambdaExpression predicate)
    {
        _row = predicate.Parameters[0];
        return Condition(predicate.Body);
    }

    /// <summary>SQL of a member, for ordering.</summary>
    internal string Value(LambdaExpression selector)
    {
        _row = selector.Parameters[0];
        return Value(selector.Body);
    }

    private string Condition(Expression expression)
    {
        expression = Strip(expression);
        if (!DependsOnRow(expression)) return (bool)Evaluate(expression)! ? "true" : "false";
        return expression switch
        {
            BinaryExpression { NodeType: ExpressionType.AndAlso } and => $"({Condition(and.Left)} and {Condition(and.Right)})",
            BinaryExpression { NodeType: ExpressionType.OrElse } or => $"({Condition(or.Left)} or {Condition(or.Right)})",
            // Unlike "not", this is also true for what is null, as in C#.
            UnaryExpression { NodeType: ExpressionType.Not } not => $"({Condition(not.Operand)}) is not true",
            BinaryExpression binary => Comparison(binary),
            MemberExpression { Member.Name: "HasValue" } member when Nullable.GetUnderlyingType(member.Expression!.Type) is not null => $"{Value(member.Expression!)} is not null",
            MemberExpression member when member.Type == typeof(bool) => $"{Value(member)} = true",
            MethodCallExpression call => Call(call),
            _ => throw Unsupported(expression),
        };
    }

    private string Comparison(BinaryExpression binary)
    {
        var (left, right, kind) = (Strip(binary.Left), Strip(binary.Right), binary.NodeType);
        if (!DependsOnRow(left))
        {
            (left, right) = (right, left);
            kind = kind switch
            {
                ExpressionType.LessThan => ExpressionType.GreaterThan,
                ExpressionType.LessThanOrEqual => ExpressionType.GreaterThanOrEqual,
                ExpressionType.GreaterThan => ExpressionType.LessThan,
                ExpressionType.GreaterThanOrEqual => ExpressionType.LessThanOrEqual,
                _ => kind,
            };
        }

        if (left is MethodCallExpression { Method.Name: "Compare" or "CompareTo" } compare && !DependsOnRow(right) && Evaluate(right) is 0)
        {
            var arguments = compare.Object is null ? compare.Arguments : [compare.Object, .. compare.Arguments];
            return $"{Value(Strip(arguments[0]))} {Operator(kind, binary)} {Value(Strip(arguments[1]))}";
        }

        if (!DependsOnRow(right))
        {
            var value = Evaluate(right);
            if (value is null) return kind switch
            {
                ExpressionType.Equal => $"{NullTest(left)} is null",
                ExpressionType.NotEqual => $"{NullTest(left)} is not null",
                _ => "false",
            };
            // The compiler compares enumerations as numbers; the stored form may be their names.
            var type = SqlTypes.Unwrap(left.Type);
            if (type.IsEnum && !value.GetType().IsEnum) value = Enum.ToObject(type, value);
            if (type == typeof(char) && value is int code) value = (char)code;
            if (value is bool flag && kind is ExpressionType.Equal or ExpressionType.NotEqual && left is not MemberExpression)
                return (bool)value == (kind == ExpressionType.Equal) ? Condition(left) : $"({Condition(left)}) is not true";
            return kind == ExpressionType.NotEqual
                ? $"{Value(left)} is distinct from {Parameter(value)}"
                : $"{Value(left)} {Operator(kind, binary)} {Parameter(value)}";
        }

        return kind == ExpressionType.NotEqual
            ? $"{Value(left)} is distinct from {Value(right)}"
            : $"{Value(left)} {Operator(kind, binary)} {Value(right)}";
    }

    /// <summary>An object or a list has no SQL type, but it can be null: as text.</summary>
    private string NullTest(Expression expression)
    {
        var path = Path(expression);
        if (path is null || SqlTypes.PgType(expression.Type, source.Serializer.EnumStorage) is not null) return Value(expression);
        return $"nullif({source.LocateJson(path)}, 'null'::jsonb)";
    }

    private string Call(MethodCallExpression call)
    {
        var name = call.Method.Name;
        if (call.Method.DeclaringType == typeof(string))
        {
            if (call.Object is null)
            {
                if (name == nameof(string.IsNullOrEmpty)) return $"coalesce({Value(call.Arguments[0])}, '') = ''";
                if (name == nameof(string.IsNullOrWhiteSpace)) return $"btrim(coalesce({Value(call.Arguments[0])}, '')) = ''";
                if (name == nameof(string.Equals)) return TextMatch(call.Arguments[0], call.Arguments[1], call.Arguments.Skip(2), "", "");
            }
            else
            {
                if (name == nameof(string.StartsWith)) return TextMatch(call.Object, call.Arguments[0], call.Arguments.Skip(1), "", "%");
                if (name == nameof(string.EndsWith)) return TextMatch(call.Object, call.Arguments[0], call.Arguments.Skip(1), "%", "");
                if (name == nameof(string.Contains)) return TextMatch(call.Object, call.Arguments[0], call.Arguments.Skip(1), "%", "%");
                if (name == nameof(string.Equals)) return TextMatch(call.Object, call.Arguments[0], call.Arguments.Skip(1), "", "");
            }
        }

        if (name == "Contains") return Contains(call);
        if (name == "Any" && call.Method.DeclaringType == typeof(Enumerable)) return Any(call);
        if (name == "Equals" && call is { Object: not null, Arguments.Count: 1 })
            return Comparison(Expression.Equal(Strip(call.Object), Expression.Convert(Strip(call.Arguments[0]), call.Object.Type)));
        throw Unsupported(call);
    }

    private string Contains(MethodCallExpression call)
    {
        var (collection, item) = call.Object is not null ? (call.Object, call.Arguments[0]) : (call.Arguments[0], call.Arguments[1]);
        (collection, item) = (StripSpan(collection), Strip(item));
        if (DependsOnRow(item) && !DependsOnRow(collection))
        {
            var values = ((IEnumerable)Evaluate(collection)!).Cast<object?>().Where(value => value is not null)
                .Select(value => SqlTypes.ToParameter(value, source.Serializer.EnumStorage)).ToList();
            var pgType = SqlTypes.PgType(item.Type, source.Serializer.EnumStorage) ?? throw Unsupported(call);
            var array = SqlTypes.NewArray(pgType, values.Count);
            for (var i = 0; i < values.Count; i++) array.SetValue(values[i], i);
            return $"{Value(item)} = any({Add(new NpgsqlParameter { Value = array, NpgsqlDbType = NpgsqlDbType.Array | SqlTypes.DbType(pgType) })})";
        }

        if (Path(collection) is { } path && !DependsOnRow(item) && Evaluate(item) is { } element)
            return $"{source.LocateJson(path)} @> {Add(new NpgsqlParameter { Value = source.Serializer.ToText(element), NpgsqlDbType = NpgsqlDbType.Jsonb })}";
        throw Unsupported(call);
    }

    private string Any(MethodCallExpression call)
    {
        var path = Path(Strip(call.Arguments[0])) ?? throw Unsupported(call);
        var json = source.LocateJson(path);
        var array = $"case when jsonb_typeof({json}) = 'array' then {json} else '[]'::jsonb end";
        if (call.Arguments.Count == 1) return $"jsonb_array_length({array}) > 0";
        var alias = $"e{parameters.Count}_{path.Count}";
        var inner = new WhereTranslator(new ElementSource(source, alias), parameters);
        var predicate = (LambdaExpression)(call.Arguments[1] is UnaryExpression quote ? quote.Operand : call.Arguments[1]);
        return $"exists (select 1 from jsonb_array_elements({array}) as {alias}(value) where {inner.Translate(predicate)})";
    }

    private string TextMatch(Expression text, Expression pattern, IEnumerable<Expression> comparison, string before, string after)
    {
        var ignoreCase = comparison.Select(Evaluate).Any(value =>
            value is StringComparison.OrdinalIgnoreCase or StringComparison.CurrentCultureIgnoreCase or StringComparison.InvariantCultureIgnoreCase or true);
        if (DependsOnRow(Strip(pattern))) throw Unsupported(pattern);
        var raw = Evaluate(pattern)?.ToString() ?? "";
        if (!ignoreCase && before.Length + after.Length == 0) return $"{Value(text)} = {Parameter(raw)}";
        var escaped = raw.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        return $"{Value(text)} {(ignoreCase ? "ilike" : "like")} {Parameter(before + escaped + after)}";
    }

    private string Value(Expression expression)
    {
        expression = Strip(expression);
        if (!DependsOnRow(expression)) return Parameter(Evaluate(expression));
        if (expression == _row && source is ElementSource element) return element.Self(expression.Type);
        if (expression is MemberExpression { Member.Name: "Length", Expression: { } text } && text.Type == typeof(string)) return $"length({Value(text)})";
        if (expression is MemberExpression { Member.Name: "Count" or "Length", Expression: { } list } && typeof(IEnumerable).IsAssignableFrom(list.Type) && Path(list) is { } listPath)
            return $"jsonb_array_length(coalesce(nullif({source.LocateJson(listPath)}, 'null'::jsonb), '[]'::jsonb))";
        if (Path(expression) is { Count: > 0 } path)
        {
            if (path.Find(member => SqlTypes.PgType(member.DeclaringType!, source.Serializer.EnumStorage) is not null) is not null) throw Unsupported(expression);
            return source.Locate(path);
        }

        if (expression is MethodCallExpression { Object: { } target, Arguments.Count: 0 } call)
        {
            if (call.Method.Name is "ToLower" or "ToLowerInvariant") return $"lower({Value(target)})";
            if (call.Method.Name is "ToUpper" or "ToUpperInvariant") return $"upper({Value(target)})";
            if (call.Method.Name == "Trim") return $"btrim({Value(target)})";
        }

        if (expression is BinaryExpression { NodeType: ExpressionType.Coalesce } coalesce) return $"coalesce({Value(coalesce.Left)}, {Value(coalesce.Right)})";
        throw Unsupported(expression);
    }

    /// <summary>The members from the row to the expression; null when it is something else.</summary>
    private List<MemberInfo>? Path(Expression expression)
    {
        var path = new List<MemberInfo>();
        var current = Strip(expression);
        while (current is MemberExpression { Expression: { } inner } member)
        {
            var isNullableValue = member.Member.Name == "Value" && Nullable.GetUnderlyingType(inner.Type) is not null;
            if (!isNullableValue) path.Insert(0, member.Member);
            current = Strip(inner);
        }

        return current == _row ? path : null;
    }

    private string Parameter(object? value)
    {
        var converted = SqlTypes.ToParameter(value, source.Serializer.EnumStorage);
        if (converted is null) return "null";
        var pgType = SqlTypes.PgType(converted.GetType(), source.Serializer.EnumStorage) ?? throw new BadLinqExpressionException($"A {converted.GetType().Name} cannot be compared with.");
        return Add(new NpgsqlParameter { Value = converted, NpgsqlDbType = SqlTypes.DbType(pgType) });
    }

    private string Add(NpgsqlParameter parameter)
    {
        parameters.Add(parameter);
        return $"${parameters.Count}";
    }

    private bool DependsOnRow(Expression expression)
    {
        var finder = new RowFinder(_row);
        finder.Visit(expression);
        return finder.Found;
    }

    internal static object? Evaluate(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Expression: ConstantExpression closure, Member: FieldInfo field } => field.GetValue(closure.Value),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)(),
    };

    private static Expression Strip(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.Quote } convert) expression = convert.Operand;
        return expression;
    }

    /// <summary>An array's Contains is bound to the one of spans by newer compilers.</summary>
    private static Expression StripSpan(Expression expression)
    {
        expression = Strip(expression);
        while (expression is MethodCallExpression { Method.Name: "op_Implicit" } call) expression = Strip(call.Arguments[0]);
        return expression;
    }

    private static string Operator(ExpressionType kind, Expression whole) => kind switch
    {
        ExpressionType.Equal => "=",
        ExpressionType.NotEqual => "<>",
        ExpressionType.LessThan => "<",
        ExpressionType.LessThanOrEqual => "<=",
        ExpressionType.GreaterThan => ">",
        ExpressionType.GreaterThanOrEqual => ">=",
        _ => throw Unsupported(whole),
    };

    private static BadLinqExpressionException Unsupported(Expression expression) => new($"This expression is not supported in a query: {expression}");

    private sealed class RowFinder(ParameterExpression row) : ExpressionVisitor
    {
        internal bool Found { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found |= node == row;
            return node;
        }
    }
}
