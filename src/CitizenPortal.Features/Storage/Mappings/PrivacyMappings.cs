using CitizenPortal.Features.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class RetentionRowMapping : IEntityTypeConfiguration<RetentionRow>
{
    public void Configure(EntityTypeBuilder<RetentionRow> builder)
    {
        builder.ToTable("RetentionRows").HasKey(r => new { r.Kind, r.Part });
        builder.Property(r => r.Basis).HasMaxLength(200);
        builder.Property(r => r.ChangedBy).HasMaxLength(200);
        builder.Property(r => r.Reason).HasMaxLength(200);
    }
}

internal sealed class ErasureRequestMapping : IEntityTypeConfiguration<ErasureRequest>
{
    public void Configure(EntityTypeBuilder<ErasureRequest> builder)
    {
        builder.ToTable("ErasureRequests");
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Reason).HasMaxLength(200);
        builder.Property(r => r.ProposedByName).HasMaxLength(200);
        builder.Property(r => r.SettledByName).HasMaxLength(200);
        builder.Property(r => r.Outcome).HasMaxLength(1_000);
        builder.HasIndex(r => r.State);
    }
}

internal sealed class PersonalAccessMapping : IEntityTypeConfiguration<PersonalAccess>
{
    public void Configure(EntityTypeBuilder<PersonalAccess> builder)
    {
        builder.ToTable("PersonalAccesses");
        builder.Property(a => a.ActorName).HasMaxLength(200);
        builder.Property(a => a.Reason).HasMaxLength(200);
        builder.HasIndex(a => a.At);
    }
}

internal sealed class DataBreachMapping : IEntityTypeConfiguration<DataBreach>
{
    public void Configure(EntityTypeBuilder<DataBreach> builder)
    {
        builder.ToTable("DataBreaches");
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.Property(b => b.RecordedBy).HasMaxLength(200);
        builder.Property(b => b.ReportedBy).HasMaxLength(200);
        builder.Property(b => b.ReportDocument).HasMaxLength(200);
        builder.HasIndex(b => b.ReportedAt);
    }
}
