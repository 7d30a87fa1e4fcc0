using System.Linq.Expressions;
using Marten.Schema;
using Marten.Storage;
using NpgsqlTypes;
using Weasel.Postgresql.Tables.Indexes;

namespace Marten;

/// <summary>How documents are kept: <c>opts.Schema.For&lt;T&gt;()</c>.</summary>
public class MartenRegistry
{
    private readonly StoreOptions _options;

    internal MartenRegistry(StoreOptions options) => _options = options;

    public DocumentMappingExpression<T> For<T>() => new(_options.Mappings.For(typeof(T)), _options);

    /// <summary>Settings of one document type.</summary>
    public class DocumentMappingExpression<T>
    {
        private readonly DocumentMapping _mapping;
        private readonly StoreOptions _options;

        internal DocumentMappingExpression(DocumentMapping mapping, StoreOptions options) => (_mapping, _options) = (mapping, options);

        /// <summary>The member that is the identity, when it is not called Id.</summary>
        public DocumentMappingExpression<T> Identity(Expression<Func<T, object>> member)
        {
            _mapping.UseIdMember(Members.Path(member)[^1]);
            return this;
        }

        public DocumentMappingExpression<T> Index(Expression<Func<T, object?>> expression, Action<ComputedIndex>? configure = null) =>
            AddIndex([Members.Path(expression)], unique: false, name: null, configure);

        public DocumentMappingExpression<T> Index(IReadOnlyCollection<Expression<Func<T, object>>> expressions, Action<ComputedIndex>? configure = null) =>
            AddIndex([.. expressions.Select(Members.Path)], unique: false, name: null, configure);

        public DocumentMappingExpression<T> UniqueIndex(params Expression<Func<T, object>>[] expressions) =>
            AddIndex([.. expressions.Select(Members.Path)], unique: true, name: null, null);

        public DocumentMappingExpression<T> UniqueIndex(string indexName, params Expression<Func<T, object>>[] expressions) =>
            AddIndex([.. expressions.Select(Members.Path)], unique: true, indexName, null);

        public DocumentMappingExpression<T> UniqueIndex(UniqueIndexType indexType, params Expression<Func<T, object>>[] expressions) =>
            UniqueIndex(indexType, null!, expressions);

        public DocumentMappingExpression<T> UniqueIndex(UniqueIndexType indexType, string indexName, params Expression<Func<T, object>>[] expressions)
        {
            if (indexType == UniqueIndexType.DuplicatedField)
                foreach (var expression in expressions) AddDuplicate(Members.Path(expression), null, notNull: false);
            return AddIndex([.. expressions.Select(Members.Path)], unique: true, indexName, null);
        }

        /// <summary>Keeps the member as an indexed column too.</summary>
        public DocumentMappingExpression<T> Duplicate(
            Expression<Func<T, object?>> expression, string? pgType = null, NpgsqlDbType? dbType = null,
            Action<DocumentIndex>? configure = null, bool notNull = false, bool partOfPrimaryKey = false)
        {
            if (partOfPrimaryKey) throw new NotSupportedException("Duplicate(partOfPrimaryKey: true) is not supported.");
            var field = AddDuplicate(Members.Path(expression), pgType, notNull);
            var index = new DocumentIndex();
            configure?.Invoke(index);
            _mapping.Indexes.Add(new IndexDefinition(index.Name, [], index.IsUnique, [field.Column]));
            return this;
        }

        /// <summary>An index on when a document was stored last.</summary>
        public DocumentMappingExpression<T> IndexLastModified(Action<DocumentIndex>? configure = null)
        {
            var index = new DocumentIndex();
            configure?.Invoke(index);
            _mapping.Indexes.Add(new IndexDefinition(index.Name, [], index.IsUnique, ["mt_last_modified"]));
            return this;
        }

        /// <summary>A GIN index on the words of every text in the JSON, in one language: <c>to_tsvector('dutch', data)</c>.</summary>
        public DocumentMappingExpression<T> FullTextIndex(
            string regConfig = FullTextIndexDefinition.DefaultRegConfig, Action<FullTextIndexDefinition>? configure = null)
        {
            if (configure is not null) throw new NotSupportedException("FullTextIndex(configure) is not supported.");
            var table = _mapping.TableName;
            var name = regConfig == FullTextIndexDefinition.DefaultRegConfig ? $"{table}_idx_fts" : $"{table}_{SqlNames.Checked(regConfig)}_idx_fts";
            _mapping.Indexes.Add(new IndexDefinition(name, [], Unique: false, [$"to_tsvector('{SqlNames.Checked(regConfig)}', data)"]) { Method = "gin" });
            return this;
        }

        public DocumentMappingExpression<T> UseNumericRevisions(bool enabled)
        {
            _mapping.UseVersion(enabled ? VersionKind.Revision : VersionKind.Guid);
            return this;
        }

        public DocumentMappingExpression<T> DocumentAlias(string alias)
        {
            _mapping.UseAlias(alias);
            return this;
        }

        private DuplicatedField AddDuplicate(System.Reflection.MemberInfo[] path, string? pgType, bool notNull)
        {
            var field = new DuplicatedField(path, DocumentSql.DefaultColumn(path), pgType, notNull, _options);
            _mapping.Duplicated.RemoveAll(existing => existing.Column == field.Column);
            _mapping.Duplicated.Add(field);
            return field;
        }

        private DocumentMappingExpression<T> AddIndex(
            IReadOnlyList<System.Reflection.MemberInfo[]> paths, bool unique, string? name, Action<ComputedIndex>? configure)
        {
            var index = new ComputedIndex { Name = name, IsUnique = unique };
            configure?.Invoke(index);
            _mapping.Indexes.Add(new IndexDefinition(index.Name is null ? null : SqlNames.Checked(index.Name), paths, index.IsUnique)
            {
                Predicate = index.Predicate,
            });
            return this;
        }
    }
}
