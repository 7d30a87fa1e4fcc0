using System.Linq.Expressions;
using Marten.Exceptions;
using Npgsql;
using NpgsqlTypes;

namespace Marten.Linq;

/// <summary>A query read from its expression: conditions, order, window, and what is made of each row.</summary>
internal sealed class QueryPlan
{
    private readonly LinqSource _source;
    private readonly List<NpgsqlParameter> _parameters = [];
    private readonly List<string> _where = [];
    private readonly List<string> _order = [];
    private int? _take;
    private int? _skip;

    private QueryPlan(LinqSource source) => _source = source;

    internal LinqSource Source => _source;

    /// <summary>Null when the row itself is the result.</summary>
    internal Func<object, object?>? Select { get; private set; }

    internal bool Distinct { get; private set; }

    internal static QueryPlan Of(IQueryable queryable)
    {
        if (queryable.Provider is not MartenQueryProvider provider)
            throw new InvalidOperationException("This is not a query of the store: start it with Query<T>() or QueryAllRawEvents().");
        var plan = new QueryPlan(provider.Source);
        plan.Read(queryable.Expression);
        return plan;
    }

    internal void Filter(LambdaExpression predicate)
    {
        if (Select is not null || _take is not null || _skip is not null) throw new BadLinqExpressionException("A condition after Select, Take or Skip is not supported: put it before.");
        _where.Add(new WhereTranslator(_source, _parameters).Translate(predicate));
    }

    internal NpgsqlCommand Rows(int? limit)
    {
        var take = limit is { } most ? Math.Min(most, _take ?? most) : _take;
        return Command($"select {_source.Columns} from {_source.From}{Where()}{Order()}", take, _skip);
    }

    internal NpgsqlCommand Count() => _take is null && _skip is null
        ? Command($"select count(*) from {_source.From}{Where()}", null, null)
        : Wrapped("count(*)");

    internal NpgsqlCommand Any() => Command($"select 1 from {_source.From}{Where()}", Math.Min(1, _take ?? 1), _skip);

    /// <summary>An aggregate function over a member.</summary>
    internal NpgsqlCommand Aggregate(string function, LambdaExpression selector)
    {
        var value = new WhereTranslator(_source, _parameters).Value(selector);
        return Command($"select {function}({value}) from {_source.From}{Where()}", null, null);
    }

    private NpgsqlCommand Wrapped(string what)
    {
        var inner = Command($"select 1 from {_source.From}{Where()}", _take, _skip);
        inner.CommandText = $"select {what} from ({inner.CommandText}) as q";
        return inner;
    }

    private NpgsqlCommand Command(string sql, int? take, int? skip)
    {
        var command = new NpgsqlCommand();
        foreach (var parameter in _parameters) command.Parameters.Add(parameter.Clone());
        if (take is { } limit) sql += $" limit {Number(command, limit)}";
        if (skip is { } offset) sql += $" offset {Number(command, offset)}";
        command.CommandText = sql;
        return command;
    }

    private static string Number(NpgsqlCommand command, int value)
    {
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Integer });
        return $"${command.Parameters.Count}";
    }

    private string Where() => _where.Count == 0 ? "" : " where " + string.Join(" and ", _where);

    private string Order() => _order.Count == 0 ? "" : " order by " + string.Join(", ", _order);

    private void Read(Expression expression)
    {
        if (expression is not MethodCallExpression call)
        {
            if (expression is ConstantExpression) return;
            throw new BadLinqExpressionException($"This expression is not supported in a query: {expression}");
        }

        Read(call.Arguments[0]);
        switch (call.Method.Name)
        {
            case nameof(Queryable.Where):
                Filter(Lambda(call));
                break;
            case nameof(Queryable.OrderBy):
                _order.Clear();
                OrderBy(call, "");
                break;
            case nameof(Queryable.OrderByDescending):
                _order.Clear();
                OrderBy(call, " desc");
                break;
            case nameof(Queryable.ThenBy):
                OrderBy(call, "");
                break;
            case nameof(Queryable.ThenByDescending):
                OrderBy(call, " desc");
                break;
            case nameof(Queryable.Take):
                var take = (int)WhereTranslator.Evaluate(call.Arguments[1])!;
                _take = _take is { } earlier ? Math.Min(earlier, take) : take;
                break;
            case nameof(Queryable.Skip) when _take is null:
                _skip = (_skip ?? 0) + (int)WhereTranslator.Evaluate(call.Arguments[1])!;
                break;
            case nameof(Queryable.Select) when Select is null:
                var selector = Lambda(call);
                var row = Expression.Parameter(typeof(object));
                var body = Expression.Invoke(selector, Expression.Convert(row, selector.Parameters[0].Type));
                Select = Expression.Lambda<Func<object, object?>>(Expression.Convert(body, typeof(object)), row).Compile();
                break;
            case nameof(Queryable.Distinct) when Select is not null && _take is null && _skip is null:
                Distinct = true;
                break;
            default:
                throw new NotSupportedException($"{call.Method.Name} is not supported at this place of a query.");
        }
    }

    private void OrderBy(MethodCallExpression call, string direction)
    {
        if (Select is not null || _take is not null || _skip is not null) throw new BadLinqExpressionException("An order after Select, Take or Skip is not supported: put it before.");
        // C# puts null first; PostgreSQL puts it last.
        var nulls = direction.Length == 0 ? " nulls first" : " nulls last";
        _order.Add(new WhereTranslator(_source, _parameters).Value(Lambda(call)) + direction + (IsNullable(Lambda(call).ReturnType) ? nulls : ""));
    }

    private static bool IsNullable(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    private static LambdaExpression Lambda(MethodCallExpression call) =>
        (LambdaExpression)(call.Arguments[1] is UnaryExpression quote ? quote.Operand : call.Arguments[1]);
}
