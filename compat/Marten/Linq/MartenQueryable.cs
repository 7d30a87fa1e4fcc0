using System.Collections;
using System.Linq.Expressions;

namespace Marten.Linq;

/// <summary>A query under construction.</summary>
internal sealed class MartenQueryable<T> : IMartenQueryable<T>
{
    internal MartenQueryable(MartenQueryProvider provider)
    {
        Provider = provider;
        Expression = Expression.Constant(this);
    }

    internal MartenQueryable(MartenQueryProvider provider, Expression expression)
    {
        Provider = provider;
        Expression = expression;
    }

    public Type ElementType => typeof(T);

    public Expression Expression { get; }

    public IQueryProvider Provider { get; }

    public IEnumerator<T> GetEnumerator() => throw new NotSupportedException("A query is not run synchronously: use ToListAsync.");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Builds queries over one table.</summary>
internal sealed class MartenQueryProvider(LinqSource source) : IQueryProvider
{
    internal LinqSource Source { get; } = source;

    public IQueryable CreateQuery(Expression expression) => throw new NotSupportedException("Untyped queries are not supported.");

    public IQueryable<TElement> CreateQuery<TElement>(Expression expression) => new MartenQueryable<TElement>(this, expression);

    public object Execute(Expression expression) => throw new NotSupportedException("A query is not run synchronously: use the Async methods.");

    public TResult Execute<TResult>(Expression expression) => throw new NotSupportedException("A query is not run synchronously: use the Async methods.");
}
