FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /concordat
COPY pom.xml .
COPY processes processes
COPY forms forms
COPY src/main src/main
RUN mvn -B -ntp -Psbom package -Dmaven.test.skip=true -Dspotless.check.skip=true

FROM eclipse-temurin:17-jre
ENV TZ=UTC
RUN useradd --system --user-group --no-create-home concordat
COPY --from=build /concordat/target/concordat-*.jar /concordat/concordat.jar
USER concordat
WORKDIR /concordat
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/localhost/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-Duser.timezone=UTC", "-XX:MaxRAMPercentage=75", "-jar", "concordat.jar"]
