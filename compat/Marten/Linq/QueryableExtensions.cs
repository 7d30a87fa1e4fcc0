using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Marten.Linq;
using Npgsql;

namespace Marten;

/// <summary>Runs queries.</summary>
public static class QueryableExtensions
{
    public static async Task<IReadOnlyList<T>> ToListAsync<T>(this IQueryable<T> queryable, CancellationToken token = default) =>
        await RowsAsync<T>(QueryPlan.Of(queryable), null, token).ConfigureAwait(false);

    public static async IAsyncEnumerable<T> ToAsyncEnumerable<T>(this IQueryable<T> queryable, [EnumeratorCancellation] CancellationToken token = default)
    {
        var plan = QueryPlan.Of(queryable);
        await plan.Source.PrepareAsync(token).ConfigureAwait(false);
        await using var connection = await plan.Source.Session.Owner.DataSource.OpenConnectionAsync(token).ConfigureAwait(false);
        await using var command = plan.Rows(null);
        command.Connection = connection;
        await using var reader = await command.ExecuteReaderAsync(token).ConfigureAwait(false);
        while (await reader.ReadAsync(token).ConfigureAwait(false)) yield return Row<T>(plan, reader);
    }

    public static Task<T> FirstAsync<T>(this IQueryable<T> queryable, CancellationToken token = default) => OneAsync<T>(queryable, null, 1, required: true, token)!;

    public static Task<T> FirstAsync<T>(this IQueryable<T> queryable, Expression<Func<T, bool>> predicate, CancellationToken token = default) =>
        OneAsync<T>(queryable, predicate, 1, required: true, token)!;

    public static Task<T?> FirstOrDefaultAsync<T>(this IQueryable<T> queryable, CancellationToken token = default) => OneAsync<T>(queryable, null, 1, required: false, token);

    public static Task<T?> FirstOrDefaultAsync<T>(this IQueryable<T> queryable, Expression<Func<T, bool>> predicate, CancellationToken token = default) =>
        OneAsync<T>(queryable, predicate, 1, required: false, token);

    public static Task<T> SingleAsync<T>(this IQueryable<T> queryable, CancellationToken token = default) => OneAsync<T>(queryable, null, 2, required: true, token)!;

    public static Task<T> SingleAsync<T>(this IQueryable<T> queryable, Expression<Func<T, bool>> predicate, CancellationToken token = default) =>
        OneAsync<T>(queryable, predicate, 2, required: true, token)!;

    public static Task<T?> SingleOrDefaultAsync<T>(this IQueryable<T> queryable, CancellationToken token = default) => OneAsync<T>(queryable, null, 2, required: false, token);

    public static Task<T?> SingleOrDefaultAsync<T>(this IQueryable<T> queryable, Expression<Func<T, bool>> predicate, CancellationToken token = default) =>
        OneAsync<T>(queryable, predicate, 2, required: false, token);

    public static async Task<int> CountAsync<T>(this IQueryable<T> queryable, CancellationToken token = default) =>
        checked((int)await CountingAsync(queryable, null, token).ConfigureAwait(false));

    public static async Task<int> CountAsync<T>(this IQueryable<T> queryable, Expression<Func<T, bool>> predicate, CancellationToken token = default) =>
        checked((int)await CountingAsync(queryable, predicate, token).ConfigureAwait(false));

    public static Task<long> LongCountAsync<T>(this IQueryable<T> queryable, CancellationToken token = default) => CountingAsync(queryable, null, token);

    public static Task<long> LongCountAsync<T>(this IQueryable<T> queryable, Expression<Func<T, bool>> predicate, CancellationToken token = default) => CountingAsync(queryable, predicate, token);

    public static Task<bool> AnyAsync<T>(this IQueryable<T> queryable, CancellationToken token = default) => ExistsAsync(queryable, null, token);

    public static Task<bool> AnyAsync<T>(this IQueryable<T> queryable, Expression<Func<T, bool>> predicate, CancellationToken token = default) => ExistsAsync(queryable, predicate, token);

    public static Task<TResult> MaxAsync<T, TResult>(this IQueryable<T> queryable, Expression<Func<T, TResult>> expression, CancellationToken token = default) =>
        AggregateAsync<TResult>(queryable, "max", expression, token);

    public static Task<TResult> MinAsync<T, TResult>(this IQueryable<T> queryable, Expression<Func<T, TResult>> expression, CancellationToken token = default) =>
        AggregateAsync<TResult>(queryable, "min", expression, token);

    private static Task<TResult> AggregateAsync<TResult>(IQueryable queryable, string function, LambdaExpression expression, CancellationToken token)
    {
        var plan = QueryPlan.Of(queryable);
        return RunAsync(plan, plan.Aggregate(function, expression), static async (reader, ct) =>
        {
            await reader.ReadAsync(ct).ConfigureAwait(false);
            if (!await reader.IsDBNullAsync(0, ct).ConfigureAwait(false)) return await reader.GetFieldValueAsync<TResult>(0, ct).ConfigureAwait(false);
            return default(TResult) is null ? default! : throw new InvalidOperationException("Sequence contains no elements");
        }, token);
    }

    private static async Task<T?> OneAsync<T>(IQueryable<T> queryable, LambdaExpression? predicate, int most, bool required, CancellationToken token)
    {
        var plan = QueryPlan.Of(queryable);
        if (predicate is not null) plan.Filter(predicate);
        var rows = await RowsAsync<T>(plan, most, token).ConfigureAwait(false);
        if (most == 2 && rows.Count > 1) throw new InvalidOperationException("Sequence contains more than one element");
        if (required && rows.Count == 0) throw new InvalidOperationException("Sequence contains no elements");
        return rows.Count == 0 ? default : rows[0];
    }

    private static async Task<long> CountingAsync(IQueryable queryable, LambdaExpression? predicate, CancellationToken token)
    {
        var plan = QueryPlan.Of(queryable);
        if (predicate is not null) plan.Filter(predicate);
        if (plan.Distinct) throw new NotSupportedException("Count after Distinct is not supported.");
        return await RunAsync(plan, plan.Count(), static async (reader, ct) =>
        {
            await reader.ReadAsync(ct).ConfigureAwait(false);
            return reader.GetInt64(0);
        }, token).ConfigureAwait(false);
    }

    private static Task<bool> ExistsAsync(IQueryable queryable, LambdaExpression? predicate, CancellationToken token)
    {
        var plan = QueryPlan.Of(queryable);
        if (predicate is not null) plan.Filter(predicate);
        return RunAsync(plan, plan.Any(), static (reader, ct) => reader.ReadAsync(ct), token);
    }

    private static async Task<List<T>> RowsAsync<T>(QueryPlan plan, int? limit, CancellationToken token)
    {
        var rows = await RunAsync(plan, plan.Rows(limit), async (reader, ct) =>
        {
            var read = new List<T>();
            while (await reader.ReadAsync(ct).ConfigureAwait(false)) read.Add(Row<T>(plan, reader));
            return read;
        }, token).ConfigureAwait(false);
        return plan.Distinct ? [.. rows.Distinct()] : rows;
    }

    private static T Row<T>(QueryPlan plan, NpgsqlDataReader reader)
    {
        var row = plan.Source.Read(reader);
        return plan.Select is { } select ? (T)select(row)! : (T)row;
    }

    private static async Task<T> RunAsync<T>(QueryPlan plan, NpgsqlCommand command, Func<NpgsqlDataReader, CancellationToken, Task<T>> read, CancellationToken token)
    {
        await plan.Source.PrepareAsync(token).ConfigureAwait(false);
        return await plan.Source.Session.Database.ReadAsync(command, read, token).ConfigureAwait(false);
    }
}
