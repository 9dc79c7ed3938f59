using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Minga.Kernel;

namespace Minga.Storage;

/// <summary>What every module's model has in common.</summary>
internal static class Conventions
{
    public const string Version = "Version";

    /// <summary>How the types of the house are kept.</summary>
    public static void Types(ModelConfigurationBuilder types, Dialect dialect, Assembly module)
    {
        types.ComplexProperties<LanguageMap>();
        types.Properties<Enum>().HaveConversion<string>();
        types.Properties<TerritoryCode>().HaveConversion<TerritoryCodeConverter>();
        types.Properties<LanguageCode>().HaveConversion<LanguageCodeConverter>();
        if (dialect == Dialect.Sqlite) types.Properties<DateTimeOffset>().HaveConversion<SortableInstantConverter>();
        else types.Properties<DateTimeOffset>().HaveConversion<UtcInstantConverter>();
        foreach (Type id in Ids(module))
            types.Properties(id).HaveConversion(typeof(IdConverter<,>).MakeGenericType(id, id.GetProperty("Value")!.PropertyType));
    }

    /// <summary>Names tables, columns and JSON members, and marks the concurrency tokens. Names given by the module stay.</summary>
    public static void Name(ModelBuilder model, string prefix)
    {
        foreach (IMutableEntityType entity in model.Model.GetEntityTypes())
        {
            if (entity.IsOwned()) continue;
            if (!Given(entity, RelationalAnnotationNames.TableName) && entity.BaseType is null)
                entity.SetTableName(prefix + "_" + SnakeCase(entity.ClrType.Name));
            foreach (IMutableProperty property in entity.GetDeclaredProperties())
                if (!Given(property, RelationalAnnotationNames.ColumnName)) property.SetColumnName(SnakeCase(property.Name));
            if (entity.FindProperty(Version) is { } version && version.ClrType == typeof(int)) version.IsConcurrencyToken = true;
            foreach (IMutableComplexProperty map in entity.GetDeclaredComplexProperties())
                if (map.ClrType == typeof(LanguageMap)) AsJson(map.ComplexType, SnakeCase(map.Name));
        }
    }

    public static string SnakeCase(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            bool word = i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (word) snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }

    private static void AsJson(IMutableComplexType map, string column)
    {
        map.SetContainerColumnName(column);
        foreach (IMutableComplexProperty language in map.GetComplexProperties())
        {
            language.SetJsonPropertyName(CamelCase(language.Name));
            foreach (IMutableProperty value in language.ComplexType.GetProperties()) value.SetJsonPropertyName(CamelCase(value.Name));
        }
    }

    /// <summary>Set by the module itself; Entity Framework's own guesses (a table called as its DbSet) do not count.</summary>
    private static bool Given(IMutableAnnotatable of, string annotation) =>
        (of as IConventionAnnotatable)?.FindAnnotation(annotation)?.GetConfigurationSource() == ConfigurationSource.Explicit;

    private static string CamelCase(string name) => char.ToLower(name[0], CultureInfo.InvariantCulture) + name[1..];

    /// <summary>"readonly record struct RoomId(Guid Value)": every such type of the module is kept as its value.</summary>
    private static IEnumerable<Type> Ids(Assembly module) =>
        from type in module.GetTypes()
        where type.IsValueType && !type.IsEnum && type.Name.EndsWith("Id", StringComparison.Ordinal)
        let value = type.GetProperty("Value")
        where value is not null && type.GetConstructor([value.PropertyType]) is not null
        select type;

    private sealed class IdConverter<TId, TValue>() : ValueConverter<TId, TValue>(Out(), In())
    {
        private static Expression<Func<TId, TValue>> Out()
        {
            ParameterExpression id = Expression.Parameter(typeof(TId), "id");
            return Expression.Lambda<Func<TId, TValue>>(Expression.Property(id, "Value"), id);
        }

        private static Expression<Func<TValue, TId>> In()
        {
            ParameterExpression value = Expression.Parameter(typeof(TValue), "value");
            return Expression.Lambda<Func<TValue, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(TValue)])!, value), value);
        }
    }

    private sealed class TerritoryCodeConverter() : ValueConverter<TerritoryCode, string>(code => code.Value, text => TerritoryCode.Parse(text));

    private sealed class LanguageCodeConverter() : ValueConverter<LanguageCode, string>(code => code.Value, text => LanguageCode.Parse(text));

    /// <summary>SQLite has no instants; this text sorts and compares as they do.</summary>
    private sealed class SortableInstantConverter() : ValueConverter<DateTimeOffset, string>(
        instant => instant.UtcDateTime.ToString(Commands.InstantFormat, CultureInfo.InvariantCulture),
        text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));

    /// <summary>PostgreSQL takes only UTC.</summary>
    private sealed class UtcInstantConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(instant => instant.ToUniversalTime(), instant => instant);
}
