package org.rongtong.matching.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificatesTest {

    @ParameterizedTest
    @CsvSource({
        "ISO 9001, ISO9001:2015",
        "ISO9001, ISO 9001-2015",
        "ISO9001, GB/T 19001-2016/ISO 9001:2015 质量管理体系认证",
        "ISO9001, GB/T19001",
        "ISO14001, 环境管理体系认证（ISO 14001）",
        "ISO/IEC 27001, iso27001",
        "IATF 16949, IATF16949:2016",
        "IATF 16949, ISO/TS 16949",
        "AS9100, AS 9100D",
        "GJB9001C, GJB 9001B",
        "CE认证, CE 认证证书",
        "职业健康安全管理体系, 职业健康安全管理体系认证证书"
    })
    void oneCertificateUnderTwoNames(String a, String b) {
        assertThat(Certificates.same(a, b)).isTrue();
        assertThat(Certificates.same(b, a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ISO9001, ISO14001",
        "ISO9001, ISO 90015",
        "ISO9001, IATF16949",
        "CE认证, CECP认证",
        "CMA, CMAS",
        "ISO9001, 质量管理体系认证",
        "ISO9001, ''",
        "认证, 证书"
    })
    void differentCertificatesStayApart(String a, String b) {
        assertThat(Certificates.same(a, b)).isFalse();
        assertThat(Certificates.same(b, a)).isFalse();
    }
}
