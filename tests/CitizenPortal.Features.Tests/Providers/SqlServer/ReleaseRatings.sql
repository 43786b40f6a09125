SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [RatingReleases] AS [r]
        WHERE [r].[Quarter] = @name) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
