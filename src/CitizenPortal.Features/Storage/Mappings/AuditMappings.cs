using CitizenPortal.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class AuditRowMapping : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("AuditRows");
        builder.Property(r => r.Act).HasMaxLength(40);
        builder.Property(r => r.Area).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.ActorName).HasMaxLength(AuditRow.NameLimit);
        builder.Property(r => r.SubjectName).HasMaxLength(AuditRow.NameLimit);
        builder.Property(r => r.Case).HasMaxLength(24);
        builder.Property(r => r.Target).HasMaxLength(AuditRow.TargetLimit);
        builder.Property(r => r.Detail).HasMaxLength(AuditRow.TextLimit);
        builder.Property(r => r.Reason).HasMaxLength(AuditRow.TextLimit);
        builder.Property(r => r.ReadingKey).HasMaxLength(160);
        builder.Property(r => r.Salt).HasMaxLength(16);
        builder.Property(r => r.NamesHash).HasMaxLength(32);
        builder.Property(r => r.Hash).HasMaxLength(32);
        builder.HasIndex(r => r.At);
        builder.HasIndex(r => new { r.Case, r.Id });
        builder.HasIndex(r => new { r.ActorId, r.Id });
        builder.HasIndex(r => new { r.SubjectId, r.Id });
        builder.HasIndex(r => new { r.Area, r.Act, r.Id });
    }
}

internal sealed class AuditSealMapping : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> builder)
    {
        builder.ToTable("AuditSeals").HasKey(s => s.Number);
        builder.Property(s => s.Number).ValueGeneratedNever();
        builder.HasIndex(s => s.Last);
        builder.Property(s => s.Previous).HasMaxLength(32);
        builder.Property(s => s.Hash).HasMaxLength(32);
    }
}

internal sealed class AuditReadingMapping : IEntityTypeConfiguration<AuditReading>
{
    public void Configure(EntityTypeBuilder<AuditReading> builder)
    {
        builder.ToTable("AuditReadings").HasKey(r => r.Key);
        builder.Property(r => r.Key).HasMaxLength(160);
    }
}
